import type { Kind } from '../../kinds/kind.ts';
import type { Words } from '../../kinds/words.ts';
import { normaliseHeading } from '../../kinds/normalise.ts';
import type { Block } from '../../markdown/block.ts';
import { once, onceBeside } from '../../text/once.ts';
import { slice } from '../../text/span.ts';
import type { Artifact, SectionReading } from '../artifact.ts';
import { collapsed, isEmptyMark, plainOf } from '../field-value.ts';
import { partsOf, readingsBelow } from '../sections.ts';
import { isTemplateText } from '../template-text.ts';
import { dayFacts, namesOf } from './facts.ts';
import { endsDone, factsOf, itemReading, leavesOf, saysDone, type ItemReading } from './item.ts';
import { rowItems } from './row-items.ts';
import { isBareRow, readTable } from './tables.ts';

export type { ItemReading } from './item.ts';

/** The things a section lists: rows of tables, items of lists, or else the headings below it. What the template left is none. */
export function itemsIn(artifact: Artifact, reading: SectionReading, words: Words): readonly ItemReading[] {
  const known = itemsOf(artifact).get(reading);
  if (known?.words === words) return known.items;
  const items = readItems(artifact, reading, words);
  itemsOf(artifact).set(reading, { words, items });
  return items;
}

/** What each section lists: several rules ask. */
const itemsOf = once((_artifact: Artifact) => new Map<SectionReading, { readonly words: Words; readonly items: readonly ItemReading[] }>());

function readItems(artifact: Artifact, reading: SectionReading, words: Words): readonly ItemReading[] {
  const headings = headingsBelow(artifact, reading, words);
  if (headings.length > 0 && areDescribed(reading, artifact, words)) return headings;
  const listed = ownBlocks(artifact, reading).flatMap((block) => listedIn(artifact, block, words));
  return listed.length > 0 ? listed : headings;
}

/** What stands in a section but not in another one of the kind that stands in it: “What went wrong” among the actions is no action. */
function ownBlocks(artifact: Artifact, reading: SectionReading): readonly Block[] {
  const others = readingsBelow(artifact, reading).filter(
    ({ section, form }) => section && section !== reading.section && form === 'heading',
  );
  let next = 0;
  let end = 0;
  return reading.blocks.filter(({ span: { start } }) => {
    for (let other = others[next]; other && other.headingSpan.start <= start; other = others[++next])
      end = Math.max(end, other.bodySpan.end);
    return start >= end;
  });
}

/** The rows and list items of a whole document. */
export const itemsAnywhere = (artifact: Artifact, words: Words): readonly ItemReading[] =>
  artifact.outline.blocks.flatMap((block) => listedIn(artifact, block, words));

function listedIn(artifact: Artifact, block: Block, words: Words): readonly ItemReading[] {
  if (block.type === 'list') return block.children.flatMap((item) => listItem(artifact, item, words));
  if (block.type !== 'table') return [];
  const table = readTable(artifact.outline, block);
  const rows = table.rows.filter((row) => !isBareRow(artifact, row));
  return rowItems(table, rows, words);
}

/** An item that only names a group of check-boxes stands for those. */
function listItem(artifact: Artifact, item: Block, words: Words): readonly ItemReading[] {
  if (isTemplateText(artifact, item)) return [];
  const nested = item.children.filter(({ type }) => type === 'list').flatMap(({ children }) => children);
  if (item.checked === undefined && nested.some(({ checked }) => checked !== undefined))
    return nested.flatMap((each) => listItem(artifact, each, words));
  const [line] = item.children.find(({ type }) => type === 'paragraph')?.content ?? [];
  if (!line) return [];
  const name = withoutFacts(collapsed(plainOf(artifact.outline, [line]).text));
  if (name === '' || isEmptyMark(name)) return [];
  const { checked } = item;
  const shape = { name, span: line, body: item.span, form: 'item' } as const;
  const isStruck = (): boolean => /^~~[^]*~~[\s.]*$/.test(slice(artifact.text, line));
  return [
    itemReading(
      checked === undefined ? shape : { ...shape, checked },
      factsOf(artifact, [item], words),
      (fact) => isStruck() || saysDone(fact('status')?.value, words) || endsDone(name, words),
    ),
  ];
}

const headingsBelow = (artifact: Artifact, reading: SectionReading, words: Words): readonly ItemReading[] =>
  partsOf(artifact, reading)
    .filter(({ form, text }) => form === 'heading' && text !== '')
    .filter(({ blocks }) => blocks.length === 0 || !blocks.every((block) => isTemplateText(artifact, block)))
    .map(({ text, wordsSpan, headingSpan, bodySpan, blocks }) =>
      itemReading(
        { name: text, span: wordsSpan, body: { start: headingSpan.start, end: bodySpan.end }, form: 'heading' },
        factsOf(artifact, blocks, words),
        (fact) => saysDone(fact('status')?.value, words),
      ),
    );

/** Whether the lists of a section describe its headings, “Owner: …”, rather than being lists of things. */
function areDescribed({ blocks }: SectionReading, { outline, kind }: Artifact, words: Words): boolean {
  if (blocks.some(({ type }) => type === 'table')) return false;
  const items = blocks.filter(({ type }) => type === 'list').flatMap(({ children }) => children);
  if (items.some(({ checked }) => checked !== undefined)) return false;
  const labels = labelsOf(kind, words);
  const labelled = items.filter((item) => {
    const label = /^\s*([^:\n]{2,40}):/u.exec(plainOf(outline, leavesOf([item]).slice(0, 1)).text)?.[1];
    return label !== undefined && labels.has(normaliseHeading(label));
  });
  return labelled.length * 2 >= items.length;
}

/** Everything that the facts of a kind's items are called. */
const labelsOf = onceBeside(
  (kind: Kind, words: Words): ReadonlySet<string> =>
    new Set(
      factIds(kind)
        .flatMap((id) => namesOf(id, words))
        .map(normaliseHeading),
    ),
);

const factIds = once(({ sections }: Kind): readonly string[] => [
  ...new Set([
    ...commonFacts,
    ...sections.flatMap(({ items, questions }) => [...(items?.each ?? []), ...(items?.or ?? []), ...(questions?.each ?? [])]),
  ]),
]);

/** What may be said of an item whatever its kind asks for. */
const commonFacts = ['owner', 'status', 'link', 'answer', ...dayFacts];

/** A name without what follows it: “Renew it — owner: Ana, due: …” is called “Renew it”. */
const withoutFacts = (name: string): string => name.replace(/(?<=\S)\s*(?:\s[—–-]\s|[,;(—–])\s*\p{L}[\p{L} -]{1,25}:\s.*$/su, '');
