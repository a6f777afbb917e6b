import { plainOf } from '../artifacts/field-value.ts';
import type { ItemRemark } from '../kinds/item-remark.ts';
import type { Say } from '../kinds/forms/form.ts';
import type { Block } from '../markdown/block.ts';
import type { Outline } from '../markdown/shape.ts';
import { everyBlock } from '../markdown/walk.ts';
import { wordsOf } from '../markdown/words.ts';
import { lineAt, lineStarts, type LineStarts } from '../text/lines.ts';
import { notesOf, type Notes } from './item-notes.ts';
import { readItemText, type ItemText } from './item-text.ts';
import { labelOf, openGroup, titleOf, type Groups, type WrittenGroup, type WrittenItem } from './open-groups.ts';

export type { WrittenGroup, WrittenItem } from './open-groups.ts';

interface Reading extends Groups {
  readonly outline: Outline;
  readonly notes: Notes;
  readonly lines: LineStarts;
  readonly hasBoxes: boolean;
  count: number;
}

/** Read so many items as Markdown; of a list that goes on beyond any use, the words alone. */
const most = 3000;

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
  const label = labelOf(reading.outline, block);
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
