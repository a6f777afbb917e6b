import { plainOf } from '../artifacts/field-value.ts';
import type { ItemRemark } from '../kinds/item-remark.ts';
import type { Say } from '../kinds/forms/form.ts';
import type { Block } from '../markdown/block.ts';
import type { Outline } from '../markdown/shape.ts';
import { everyBlock } from '../markdown/walk.ts';
import { wordsOf } from '../markdown/words.ts';
import { lineAt, lineStarts, type LineStarts } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { ChecklistLink } from './checklist.ts';
import { notesOf, type Notes } from './item-notes.ts';
import { readItemText, withoutOptional, type ItemText } from './item-text.ts';

/** An item of a checklist as it stands in a document. */
export interface WrittenItem extends ItemText, ItemRemark {
  /** A ticked or unticked box; absent where the document has questions and no boxes. */
  readonly checked?: boolean;
  /** What stands below it, Markdown. */
  readonly guidance: string;
  readonly links: readonly ChecklistLink[];
  /** From 0. */
  readonly line: number;
  /** Its first paragraph. */
  readonly span: Span;
}

/** Items below one heading, or one label. */
export interface WrittenGroup {
  readonly title: string;
  readonly optional: boolean;
  /** The headings around it, the nearest first. */
  readonly around: readonly string[];
  readonly guidance: string;
  readonly items: readonly WrittenItem[];
}

interface OpenGroup extends WrittenGroup {
  readonly depth: number;
  readonly items: WrittenItem[];
  readonly prose: string[];
}

interface Reading {
  readonly outline: Outline;
  readonly notes: Notes;
  readonly lines: LineStarts;
  readonly hasBoxes: boolean;
  readonly groups: OpenGroup[];
  /** Headings around, outermost first. */
  readonly open: OpenGroup[];
  count: number;
}

/** Read so many items as Markdown; of a list that goes on beyond any use, the words alone. */
const most = 3000;
const longestTitle = 300;

/** Whether a document has any check-box. */
export const hasBoxes = ({ blocks }: Outline): boolean => everyBlock(blocks).some(({ checked }) => checked !== undefined);

/** The items of a document, by heading: what has a box, or where nothing has, the questions in its lists. Groups without items are left out. */
export function writtenGroups(outline: Outline, say: Say = () => undefined): readonly WrittenGroup[] {
  const reading: Reading = {
    outline,
    notes: notesOf(outline, say),
    lines: lineStarts(outline.text),
    hasBoxes: hasBoxes(outline),
    groups: [],
    open: [],
    count: 0,
  };
  openGroup(reading, { depth: 0, title: '', optional: false });
  const [first, ...others] = outline.headings;
  const title = first?.depth === 1 && others.every(({ depth }) => depth > 1) ? first.block : undefined;
  const headings = new Map(outline.headings.map((heading) => [heading.block, heading]));
  for (const block of outline.blocks) {
    const heading = headings.get(block);
    if (block === title) continue;
    if (heading) openGroup(reading, { depth: heading.depth, ...titleOf(heading.text) });
    else take(reading, block);
  }
  return reading.groups
    .filter(({ items }) => items.length > 0)
    .map(({ title: own, optional, around, items, prose }) => ({ title: own, optional, around, items, guidance: prose.join('\n\n') }));
}

function take(reading: Reading, block: Block): void {
  const label = labelOf(reading, block);
  if (label !== undefined) openGroup(reading, { depth: 7, ...titleOf(label) });
  else if (block.type === 'blockquote' && holdsItems(reading, block)) for (const child of block.children) take(reading, child);
  else if (block.type === 'list' && holdsItems(reading, block)) for (const item of block.children) takeItem(reading, item);
  else {
    const said = reading.notes.guidance(block);
    if (said !== '') reading.open.at(-1)?.prose.push(said);
  }
}

function takeItem(reading: Reading, item: Block): void {
  const [first, ...below] = item.children;
  const lists = item.children.filter((child) => child.type === 'list' && holdsItems(reading, child));
  const words = first?.type === 'paragraph' ? wordsIn(reading, first) : '';
  const said = readItemText(words);
  if (first && said.text !== '' && isItem(reading, item, said)) {
    reading.count++;
    reading.open.at(-1)?.items.push(
      itemOf(
        reading,
        item,
        said,
        first,
        below.filter((child) => !lists.includes(child)),
      ),
    );
    for (const list of lists) take(reading, list);
    return;
  }
  if (lists.length === 0) return;
  const around = [...reading.open];
  // An item that only names some boxes is a heading for them.
  if (said.text !== '' && (reading.hasBoxes || words.endsWith(':')))
    openGroup(reading, { depth: 8, ...titleOf(words.replace(/:\s*$/, '')) });
  for (const list of lists) take(reading, list);
  reading.open.splice(0, Infinity, ...around);
}

const isItem = (reading: Reading, { checked }: Block, { text }: ItemText): boolean =>
  reading.hasBoxes ? checked !== undefined : text.endsWith('?');

function itemOf(reading: Reading, { checked }: Block, said: ItemText, first: Block, below: readonly Block[]): WrittenItem {
  const { notes, lines } = reading;
  const { when, evidence } = joined([first, ...below].flatMap((block) => notes.remarks(block)));
  return {
    ...said,
    ...(checked === undefined ? {} : { checked }),
    guidance: [notes.asides(first), ...below.map((block) => notes.guidance(block))].filter((piece) => piece !== '').join('\n\n'),
    links: [first, ...below].flatMap(({ span }) => notes.links(span)),
    when,
    ...(evidence ? { evidence } : {}),
    line: lineAt(lines, first.span.start),
    span: first.span,
  };
}

/** Several remarks on one item as one. */
function joined(remarks: readonly ItemRemark[]): ItemRemark {
  const evidence = remarks.flatMap((remark) => remark.evidence ?? []);
  return { when: remarks.flatMap(({ when }) => when), ...(remarks.some((remark) => remark.evidence) ? { evidence } : {}) };
}

function wordsIn({ outline, count }: Reading, { content }: Block): string {
  const words = count < most ? wordsOf(outline.text, content, outline) : plainOf(outline, content).text;
  return words.replace(/\s+/g, ' ').trim();
}

const holdsItems = (reading: Reading, block: Block): boolean =>
  reading.hasBoxes ? everyBlock([block]).some(({ checked }) => checked !== undefined) : block.type === 'list';

/** A paragraph that is nothing but bold words, as a heading for what follows. */
function labelOf({ outline: { text } }: Reading, { type, content: [line, ...more] }: Block): string | undefined {
  if (type !== 'paragraph' || !line || more.length > 0 || line.end - line.start > 200) return undefined;
  const [, stars = '', bars = ''] = /^(?:\*\*([^*]+)\*\*|__([^_]+)__)\s*:?\s*$/.exec(text.slice(line.start, line.end)) ?? [];
  const label = (stars || bars).replace(/:\s*$/, '').trim();
  return label === '' ? undefined : label;
}

const titleOf = (words: string): { readonly title: string; readonly optional: boolean } => {
  const line = words.trim().slice(0, longestTitle);
  const title = withoutOptional(line);
  return { title, optional: title !== line };
};

function openGroup({ groups, open }: Reading, { depth, title, optional }: Pick<OpenGroup, 'depth' | 'title' | 'optional'>): void {
  while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
  const parents = open.filter((group) => group.title !== '').reverse();
  const group: OpenGroup = {
    depth,
    title,
    optional: optional || parents.some((parent) => parent.optional),
    around: parents.map((parent) => parent.title),
    guidance: '',
    prose: [],
    items: [],
  };
  groups.push(group);
  open.push(group);
}
