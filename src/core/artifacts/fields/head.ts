import type { Block } from '../../markdown/block.ts';
import type { Heading, Outline } from '../../markdown/shape.ts';
import { keysOnLine } from './key-line.ts';
import { fieldsInLines, fieldsInList, fieldsInQuote, isEmptyLabel, withList } from './lines.ts';
import type { RawField } from './raw-field.ts';
import { fieldInSection } from './field-section.ts';
import { fieldsInTable } from './table.ts';
import { append } from '../../text/append.ts';

/** What a heading is to a reader of fields; `line`: it holds a field and its value itself. */
export type HeadingRole = 'title' | 'container' | 'field' | 'section' | 'line' | 'other';

/** What decides which lines are fields. */
export interface FieldHints {
  readonly isKnown: (key: string) => boolean;
  readonly roleOf: (heading: Heading) => HeadingRole;
}

const headLines = 45;

/** Every key and value outside front matter, in the order of the text: near the top, and in headings and sections that are fields. */
export function fieldsInBlocks(outline: Outline, hints: FieldHints): readonly RawField[] {
  const found: RawField[] = [];
  const limit = endOfHead(outline);
  let open = true;
  for (const { heading, blocks } of segments(outline)) {
    const role = heading && (isTopOf(outline, heading) ? asTitle(hints.roleOf(heading)) : hints.roleOf(heading));
    if (heading && role === 'line') append(found, fieldsInHeading(outline.text, heading, hints.isKnown));
    if (role === 'other' || role === 'section') open = false;
    else if (role === 'field' && heading) append(found, fieldsInSection(outline.text, heading, blocks, hints));
    else if (role === 'container' || open)
      readHead(outline.text, role === 'container' ? blocks : blocks.filter(({ span }) => span.start < limit), hints, found);
  }
  return found;
}

/** Keys and values that a heading itself holds: `## Status: accepted`, or lines that a rule below them made a heading. */
export function fieldsInHeading(text: string, { block }: Heading, isKnown: (key: string) => boolean): readonly RawField[] {
  if (block.setext) {
    const lines = fieldsInLines(text, block.content, 'lines', isKnown);
    return lines.some(({ key }) => isKnown(key)) && lines.length >= block.content.length ? lines : [];
  }
  const line = block.content[0];
  const [only, ...more] = line ? keysOnLine(text, line, isKnown) : [];
  if (!only || more.length > 0 || !isKnown(only.key) || only.value.start === only.value.end) return [];
  return [{ key: only.key, keySpan: only.keySpan, dialect: 'heading', lines: [only.value], valueSpan: only.value }];
}

/** Whether a heading is the first thing in a document: metadata below it is the document's, whatever the heading's rank. */
const isTopOf = ({ blocks, headings }: Outline, heading: Heading): boolean =>
  heading === headings[0] && blocks.slice(0, heading.index).every(({ type }) => type === 'html' || type === 'definition');

const asTitle = (role: HeadingRole): HeadingRole => (role === 'other' ? 'title' : role);

function fieldsInSection(text: string, heading: Heading, blocks: readonly Block[], hints: FieldHints): readonly RawField[] {
  const within: RawField[] = [];
  readHead(text, blocks, hints, within);
  const known = within.filter(({ key }) => hints.isKnown(key));
  return known.length > 0 ? within : [fieldInSection(heading, blocks)];
}

function readHead(text: string, blocks: readonly Block[], { isKnown }: FieldHints, found: RawField[]): void {
  let previous: RawField | undefined;
  for (const block of blocks) {
    const last = previous;
    previous = undefined;
    if (block.type === 'list' && last && isEmptyLabel(last)) {
      const own = fieldsInList(text, block, isKnown);
      if (own.some(({ key }) => isKnown(key))) append(found, own);
      else found.splice(-1, 1, withList(last, block));
      continue;
    }
    append(found, fieldsInBlock(text, block, isKnown));
    if (block.type === 'paragraph') previous = found.at(-1);
  }
}

function fieldsInBlock(text: string, block: Block, isKnown: (key: string) => boolean): readonly RawField[] {
  switch (block.type) {
    case 'paragraph':
      return fieldsInLines(text, block.content, 'lines', isKnown);
    case 'list':
      return fieldsInList(text, block, isKnown);
    case 'blockquote':
      return fieldsInQuote(text, block, isKnown);
    case 'table':
      return fieldsInTable(text, block, isKnown);
    default:
      return [];
  }
}

function* segments({ blocks, headings }: Outline): Iterable<{ readonly heading: Heading | undefined; readonly blocks: readonly Block[] }> {
  yield { heading: undefined, blocks: blocks.slice(0, headings[0]?.index ?? blocks.length) };
  for (let i = 0; i < headings.length; i++) {
    const heading = headings[i];
    if (heading) yield { heading, blocks: blocks.slice(heading.index + 1, headings[i + 1]?.index ?? blocks.length) };
  }
}

function endOfHead({ text, frontMatter }: Outline): number {
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = frontMatter?.span.end ?? 0;
  for (let line = 0; line < headLines; line++) if (!ending.test(text)) return text.length;
  return ending.lastIndex;
}
