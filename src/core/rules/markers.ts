import type { Artifact, SectionReading } from '../artifacts/artifact.ts';
import { isBlankBlock } from '../artifacts/emptiness.ts';
import { collapsed, plainOf } from '../artifacts/field-value.ts';
import { isTemplateSection, isTemplateText, isTemplateValue } from '../artifacts/template-text.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Words } from '../kinds/words.ts';
import type { Block } from '../markdown/block.ts';
import { slice, type Span } from '../text/span.ts';
import { writtenIn } from './written.ts';

/** A trace of the template that nobody wrote over. */
export interface Marker {
  readonly span: Span;
  /** Whether it is one of the sidecar. */
  readonly beside?: true;
  readonly message: string;
  /** What it says that of, where that is more than the span. */
  readonly body?: Span;
  /** Whether it is the title: one such is enough to know. */
  readonly inTitle?: boolean;
}

/** What a template leaves in a sentence, and a quick sign that it may be there. */
const brace = /\{\p{L}/u;
const traces: readonly { readonly sign: RegExp; readonly pattern: RegExp }[] = [
  { sign: brace, pattern: /(?<![\w$\\{}`\])^/])\{\p{L}[^{}`=;|<>]{0,300}\s[^{}`]{0,300}\}(?![\w{}(])/gu },
  { sign: /\((?:fill|leave) /i, pattern: /\((?:fill (?:me|this) in|leave this (?:empty|blank))\b[^)\n]*\)?/gi },
  {
    sign: /\[(?:option|driver|argument|title|short title|name|decision|example|description)\b/i,
    pattern: /\[(?:option|driver|argument|title|short title|name|decision|example|description)\b[^[\]\n]*\](?![([:])/gi,
  },
];
/** Code, formulas, addresses and comments, none of them endless. */
const unspoken = /(?<!`)(`{1,10})(?!`)[^`]{1,2000}\1|\$[^$\n]{1,500}\$|\]\([^)\s]{0,2000}\)|<!--[^]{0,2000}?-->/g;
const titleHole = /\{[^{}]+\}|^\W*(?:NNNN|XXXX)\b|^\[[^\]]*title[^\]]*\]|^<[^>]*title[^>]*>$|^(?:short )?title(?: of .*)?$/i;

/** Every trace of a template in an artifact: in its sidecar, then in its title, its fields, its sections, in the order of the text. */
export function markersIn(artifact: Artifact, words: Words): readonly Marker[] {
  const fields = fieldMarkers(artifact);
  const whole = [...titleMarkers(artifact), ...fields.filter(({ beside }) => !beside), ...sectionMarkers(artifact, words)];
  const inText = outermost([...whole, ...proseMarkers(artifact)].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a)));
  return [...fields.filter(({ beside }) => beside), ...inText];
}

const startOf = ({ body, span }: Marker): number => (body ?? span).start;
const endOf = ({ body, span }: Marker): number => (body ?? span).end;

/** What stands in something that is said already is not said again. */
function outermost(markers: readonly Marker[]): readonly Marker[] {
  let end = -1;
  return markers.filter((marker) => {
    if (endOf(marker) <= end) return false;
    end = Math.max(end, endOf(marker));
    return true;
  });
}

function titleMarkers({ title }: Artifact): Marker[] {
  if (title.source === 'file-name' || !titleHole.test(title.display)) return [];
  return [{ span: title.span, message: `The title is still the template’s “${title.display}”; expected one of its own`, inTitle: true }];
}

function fieldMarkers(artifact: Artifact): Marker[] {
  return artifact.fields
    .flatMap((reading) => (reading.field ? (writtenIn(artifact, reading) ?? []) : []))
    .filter((written) => written.reading.valueSpan.end > written.reading.valueSpan.start && isTemplateValue(written, written.reading))
    .map(({ reading: { field, key, valueSpan }, beside }) => ({
      span: valueSpan,
      message: `Field “${field?.label ?? key}” still holds the template’s text; expected a value`,
      ...beside,
    }));
}

const sectionMarkers = (artifact: Artifact, words: Words): Marker[] =>
  artifact.sections.filter(({ form }) => form === 'heading').flatMap((reading) => sectionMarker(artifact, reading, words) ?? []);

function sectionMarker(artifact: Artifact, reading: SectionReading, words: Words): Marker | undefined {
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

const holed = new WeakMap<Kind, boolean>();

/** Whether the template has holes that hold words; where it has none, braces are somebody's own. */
function hasHoles(kind: Kind): boolean {
  let has = holed.get(kind);
  if (has === undefined) holed.set(kind, (has = kind.variants.some(({ template }) => /\{\p{L}[^{}\n]*\s[^{}\n]*\}/u.test(template))));
  return has;
}

/** Holes and prompts among written words; what stands in code is not meant for the writer. */
function proseMarkers({ outline, text, kind }: Artifact): Marker[] {
  const patterns = traces.filter(({ sign }) => sign.test(text) && (sign !== brace || hasHoles(kind)));
  if (patterns.length === 0) return [];
  return outline.blocks.flatMap(leaves).flatMap(({ span }) => {
    const written = slice(text, span);
    const likely = patterns.filter(({ sign }) => sign.test(written));
    if (likely.length === 0) return [];
    const source = written.replace(unspoken, (found) => ' '.repeat(found.length));
    return likely.flatMap(({ pattern }) =>
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
