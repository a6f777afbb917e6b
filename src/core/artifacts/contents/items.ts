import type { Kind } from '../../kinds/kind.ts';
import type { Words } from '../../kinds/words.ts';
import { normaliseHeading } from '../../kinds/normalise.ts';
import type { Block } from '../../markdown/block.ts';
import { once } from '../../text/once.ts';
import { slice, type Span } from '../../text/span.ts';
import type { Artifact, SectionReading } from '../artifact.ts';
import { collapsed, isEmptyMark, plainOf } from '../field-value.ts';
import { isTemplateText } from '../template-text.ts';
import { dayFacts, factIn, namesOf, type Fact } from './facts.ts';
import { readDeadline } from './periods.ts';
import { isBareRow, readTable, type RowReading, type TableReading } from './tables.ts';

/** One thing of a section that lists things. */
export interface ItemReading {
  /** Its words without markup, shortened. */
  readonly name: string;
  /** The words that name it: the first line of a list item, a cell, a heading. */
  readonly span: Span;
  readonly body: Span;
  readonly form: 'item' | 'row' | 'heading';
  /** A ticked or unticked box; absent where there is none. */
  readonly checked?: boolean;
  /** Whether it says that nothing is left to do. */
  readonly done: boolean;
  /** What it states under one of the names of a fact (ids of `words.yaml`); undefined where it does not. */
  fact(id: string): Fact | undefined;
}

/** The things a section lists: rows of tables, items of lists, or else the headings below it. What the template left is none. */
export function itemsIn(artifact: Artifact, reading: SectionReading, words: Words): readonly ItemReading[] {
  const headings = headingsBelow(artifact, reading, words);
  if (headings.length > 0 && areDescribed(reading, artifact, words)) return headings;
  const listed = ownBlocks(artifact, reading).flatMap((block) => listedIn(artifact, block, words));
  return listed.length > 0 ? listed : headings;
}

/** What stands in a section but not in another one of the kind that stands in it: “What went wrong” among the actions is no action. */
function ownBlocks({ sections }: Artifact, reading: SectionReading): readonly Block[] {
  const { section, blocks, bodySpan } = reading;
  const others = sections.filter(
    (each) =>
      each.section &&
      each.section !== section &&
      each.form === 'heading' &&
      each.headingSpan.start >= bodySpan.start &&
      each.bodySpan.end <= bodySpan.end,
  );
  if (others.length === 0) return blocks;
  return blocks.filter(({ span }) =>
    others.every(({ headingSpan, bodySpan: { end } }) => span.start < headingSpan.start || span.start >= end),
  );
}

/** The rows and list items of a whole document. */
export const itemsAnywhere = (artifact: Artifact, words: Words): readonly ItemReading[] =>
  artifact.outline.blocks.flatMap((block) => listedIn(artifact, block, words));

/** Words of items told in a message. */
const longestName = 60;

function listedIn(artifact: Artifact, block: Block, words: Words): readonly ItemReading[] {
  if (block.type === 'list') return block.children.flatMap((item) => listItem(artifact, item, words));
  if (block.type !== 'table') return [];
  const table = readTable(artifact, block);
  return table.rows.filter((row) => !isBareRow(artifact, row)).flatMap((row) => rowItem(table, row, words));
}

/** An item that only names a group of check-boxes stands for those. */
function listItem(artifact: Artifact, item: Block, words: Words): readonly ItemReading[] {
  if (isTemplateText(artifact, item)) return [];
  const nested = item.children.filter(({ type }) => type === 'list').flatMap(({ children }) => children);
  if (item.checked === undefined && nested.some(({ checked }) => checked !== undefined))
    return nested.flatMap((each) => listItem(artifact, each, words));
  const first = item.children.find(({ type }) => type === 'paragraph');
  const [line] = first?.content ?? [];
  if (!first || !line) return [];
  const name = withoutFacts(collapsed(plainOf(artifact.outline, [line]).text));
  if (name === '' || isEmptyMark(name)) return [];
  const plain = plainOf(artifact.outline, leavesOf(item));
  const { checked } = item;
  const struck = /^~~[^]*~~[\s.]*$/.test(slice(artifact.text, line));
  const fact = (id: string): Fact | undefined => factIn(plain, id, words);
  return [
    {
      name: shortened(name),
      span: line,
      body: item.span,
      form: 'item',
      ...(checked === undefined ? {} : { checked }),
      done: checked ?? (struck || saysDone(fact('status')?.value, words) || endsDone(name, words)),
      fact,
    },
  ];
}

function rowItem(table: TableReading, row: RowReading, words: Words): readonly ItemReading[] {
  const named = row.cells.filter(({ text }) => text !== '');
  // What only numbers the row does not name it.
  const cell = named.find(({ text }) => !/^[\p{L}]{0,6}[\s#-]*\d+[.)]?$/u.test(text) && !/^\[[ xX]?\]$/.test(text)) ?? named[0];
  if (!cell) return [];
  const fact = (id: string): Fact | undefined => factOfRow(table, row, id, words);
  const box = row.cells.find(({ text }) => /^\[[ xX]?\]$/.test(text))?.text;
  const checked = box === undefined ? undefined : /x/i.test(box);
  return [
    {
      name: shortened(cell.text),
      span: cell.span,
      body: row.span,
      form: 'row',
      ...(checked === undefined ? {} : { checked }),
      done: checked ?? saysDone(fact('status')?.value, words),
      fact,
    },
  ];
}

function factOfRow({ header }: TableReading, { cells }: RowReading, id: string, words: Words): Fact | undefined {
  const names = new Set(namesOf(id, words).map(normaliseHeading));
  const index = header.findIndex(({ text }) => isCalled(normaliseHeading(text), names));
  if (index < 0 && id === 'link') return cells.map(({ plain }) => factIn(plain, id, words)).find((fact) => fact !== undefined);
  const cell = cells[index];
  if (!cell || cell.text === '') return undefined;
  const day = dayFacts.includes(id) ? readDeadline(cell.text) : undefined;
  return { value: cell.text, span: cell.span, ...(day ? { iso: day.iso } : {}) };
}

/** “Owner (team)” is the owner too. */
const isCalled = (header: string, names: ReadonlySet<string>): boolean => names.has(header) || names.has(header.replace(/ ?\(.*\)$/, ''));

function headingsBelow(artifact: Artifact, reading: SectionReading, words: Words): readonly ItemReading[] {
  const at = artifact.sections.indexOf(reading);
  const below = artifact.sections.filter(({ form, parent }) => form === 'heading' && parent === at);
  return below
    .filter(({ blocks, text }) => text !== '' && !(blocks.length > 0 && blocks.every((block) => isTemplateText(artifact, block))))
    .map((heading): ItemReading => {
      const plain = plainOf(artifact.outline, heading.blocks.flatMap(leavesOf));
      const fact = (id: string): Fact | undefined => factIn(plain, id, words);
      return {
        name: shortened(heading.text),
        span: heading.wordsSpan,
        body: { start: heading.headingSpan.start, end: heading.bodySpan.end },
        form: 'heading',
        done: saysDone(fact('status')?.value, words),
        fact,
      };
    });
}

/** Whether the lists of a section describe its headings, “Owner: …”, rather than being lists of things. */
function areDescribed({ blocks }: SectionReading, { outline, kind }: Artifact, words: Words): boolean {
  if (blocks.some(({ type }) => type === 'table')) return false;
  const items = blocks.filter(({ type }) => type === 'list').flatMap(({ children }) => children);
  if (items.some(({ checked }) => checked !== undefined)) return false;
  const labels = labelsOf(kind, words);
  const labelled = items.filter((item) => {
    const label = /^\s*([^:\n]{2,40}):/u.exec(plainOf(outline, leavesOf(item).slice(0, 1)).text)?.[1];
    return label !== undefined && labels.has(normaliseHeading(label));
  });
  return labelled.length * 2 >= items.length;
}

/** Everything that the facts of a kind's items are called. */
function labelsOf(kind: Kind, words: Words): ReadonlySet<string> {
  return new Set(
    factsOf(kind)
      .flatMap((id) => namesOf(id, words))
      .map(normaliseHeading),
  );
}

const factsOf = once(({ sections }: Kind): readonly string[] => [
  ...new Set([
    ...commonFacts,
    ...sections.flatMap(({ items, questions }) => [...(items?.each ?? []), ...(items?.or ?? []), ...(questions?.each ?? [])]),
  ]),
]);

/** What may be said of an item whatever its kind asks for. */
const commonFacts = ['owner', 'status', 'link', 'answer', ...dayFacts];

const leavesOf = (block: Block): readonly Span[] => (block.children.length > 0 ? block.children.flatMap(leavesOf) : block.content);

/** Whether a status says that nothing is left to do. */
function saysDone(status: string | undefined, { content }: Words): boolean {
  const word = normaliseHeading(status ?? '');
  return word !== '' && (content['done'] ?? []).some((done) => word === done || word.startsWith(`${done} `));
}

/** “… (done)”, “… — done”. */
const endsDone = (name: string, { content }: Words): boolean =>
  new RegExp(`[(—–-]\\s*(?:${(content['done'] ?? []).filter((word) => /^[a-z ]+$/.test(word)).join('|')})\\b[^\\p{L}]*$`, 'iu').test(name);

/** A name without what follows it: “Renew it — owner: Ana, due: …” is called “Renew it”. */
const withoutFacts = (name: string): string => name.replace(/(?<=\S)\s*(?:\s[—–-]\s|[,;(—–])\s*\p{L}[\p{L} -]{1,25}:\s.*$/su, '');

const shortened = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name);
