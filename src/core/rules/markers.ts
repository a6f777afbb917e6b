import type { Artifact, SectionReading } from '../artifacts/artifact.ts';
import { isBlankBlock } from '../artifacts/emptiness.ts';
import { collapsed, plainOf } from '../artifacts/field-value.ts';
import { isTemplateSection, isTemplateText, isTemplateValue } from '../artifacts/template-text.ts';
import type { Words } from '../kinds/words.ts';
import type { Block } from '../markdown/block.ts';
import { contains, slice, type Span } from '../text/span.ts';
import { isWritten } from './written.ts';

/** A trace of the template that nobody wrote over. */
export interface Marker {
  readonly span: Span;
  readonly message: string;
  /** Whether it is the title: one such is enough to know. */
  readonly inTitle?: boolean;
}

const hole = /(?<![\w$\\{}`\])^])\{\p{L}[^{}`=;|<>]{0,300}\s[^{}`]{0,300}\}(?![\w{}(])/gu;
const prompt = /\((?:fill (?:me|this) in|leave this (?:empty|blank))\b[^)\n]*\)?/gi;
const bracket = /\[(?:option|driver|argument|title|short title|name|decision|example|description)\b[^[\]\n]*\](?![([:])/gi;
const titleHole = /\{[^{}]+\}|^\W*(?:NNNN|XXXX)\b|^\[[^\]]*title[^\]]*\]|^<[^>]*title[^>]*>$|^(?:short )?title(?: of .*)?$/i;

/** Every trace of a template in an artifact: in its title, its fields, its sections, in the order of the text. */
export function markersIn(artifact: Artifact, words: Words): readonly Marker[] {
  const whole = [...titleMarkers(artifact), ...fieldMarkers(artifact), ...sectionMarkers(artifact, words)];
  const inside = proseMarkers(artifact).filter(({ span }) => !whole.some((marker) => contains(marker.span, span)));
  return [...whole, ...inside].sort((a, b) => a.span.start - b.span.start);
}

function titleMarkers({ title }: Artifact): Marker[] {
  if (title.source === 'file-name' || !titleHole.test(title.display)) return [];
  return [{ span: title.span, message: `The title is still the template’s “${title.display}”; expected one of its own`, inTitle: true }];
}

function fieldMarkers(artifact: Artifact): Marker[] {
  return artifact.fields
    .filter((reading) => reading.field && isWritten(reading) && reading.valueSpan.end > reading.valueSpan.start)
    .filter((reading) => isTemplateValue(artifact, reading))
    .map(({ field, key, valueSpan }) => ({
      span: valueSpan,
      message: `Field “${field?.label ?? key}” still holds the template’s text; expected a value`,
    }));
}

function sectionMarkers(artifact: Artifact, words: Words): Marker[] {
  const untouched = artifact.sections
    .filter(({ form }) => form === 'heading')
    .flatMap((reading) => sectionMarker(artifact, reading, words) ?? []);
  return untouched.filter(({ body }, index) => !untouched.some((outer, at) => at !== index && contains(outer.body, body) && at < index));
}

function sectionMarker(artifact: Artifact, reading: SectionReading, words: Words): (Marker & { readonly body: Span }) | undefined {
  const { text, blocks, bodySpan, wordsSpan } = reading;
  if (isTemplateSection(artifact, reading)) {
    const first = blocks.find((block) => isTemplateText(artifact, block));
    return {
      span: first?.span ?? wordsSpan,
      body: bodySpan,
      message: `Section “${text}” still holds what the template says; expected your own words`,
    };
  }
  const spoken = blocks.filter((block) => !isBlankBlock(artifact.text, block));
  const [only] = spoken;
  if (!only || spoken.length > 1 || only.span.end - only.span.start > 60) return undefined;
  const said = collapsed(plainOf(artifact.outline, [only.span]).text)
    .toLowerCase()
    .replace(/^[\s(_*[-]+|[\s.!…:)\]_*]+$/g, '');
  if (!(words.content['placeholder'] ?? []).includes(said)) return undefined;
  return {
    span: only.span,
    body: bodySpan,
    message: `Section “${text}” says only “${slice(artifact.text, only.span).trim()}”; expected an answer`,
  };
}

/** Holes and prompts among written words; what stands in code is not meant for the writer. */
function proseMarkers(artifact: Artifact): Marker[] {
  const { outline, text } = artifact;
  if (!/[{[(]/.test(text)) return [];
  return outline.blocks.flatMap(leaves).flatMap(({ span }) => {
    const source = slice(text, span).replace(/(`+)[^`]+\1|\$[^$\n]+\$|\]\([^)\s]*\)|<!--[^]*?-->/g, (found) => ' '.repeat(found.length));
    return [hole, prompt, bracket].flatMap((pattern) =>
      [...source.matchAll(pattern)].map((found): Marker => {
        const start = span.start + found.index;
        const place = { start, end: start + found[0].length };
        return { span: place, message: `“${shortened(slice(text, place))}” is a hole of the template; expected your own words` };
      }),
    );
  });
}

const leaves = (block: Block): readonly Block[] =>
  block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell' ? [block] : block.children.flatMap(leaves);

const shortened = (words: string): string => (collapsed(words).length > 40 ? `${collapsed(words).slice(0, 39)}…` : collapsed(words));
