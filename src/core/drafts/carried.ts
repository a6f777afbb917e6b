import type { Artifact, SectionReading } from '../artifacts/artifact.ts';
import { itemsIn, type ItemReading } from '../artifacts/contents/items.ts';
import { sectionsOf } from '../artifacts/sections.ts';
import type { Words } from '../kinds/words.ts';
import { contains, slice } from '../text/span.ts';
import { copied, copier, paragraphs, type Copied, type Destination } from './copied-text.ts';

/** Something that is still to be done. */
export interface OpenItem {
  readonly item: ItemReading;
  /** Where it stands. */
  readonly reading: SectionReading;
  /** As it is written there; what tells it from the others. */
  readonly text: string;
}

/** What is still open in a section. */
export function openItems(artifact: Artifact, section: string, words: Words): readonly OpenItem[] {
  return sectionsOf(artifact, section)
    .flatMap((reading) => itemsIn(artifact, reading, words).map((item) => ({ item, reading, text: slice(artifact.text, item.body) })))
    .filter(({ item }) => !item.done);
}

/** Open items as another artifact has them: with all they say of themselves, in the form they have. */
export function carried(artifact: Artifact, items: readonly OpenItem[], to: Destination): Copied {
  const { written, definitionsFor } = copier(
    artifact,
    items.map(({ item }) => item.body),
    to.path,
  );
  const headings = items.filter(({ item }) => item.form === 'heading');
  const { headed } = copied(
    artifact,
    headings.map(({ item, reading }) => ({ blocks: reading.blocks.filter(({ span }) => contains(item.body, span)), depth: reading.depth })),
    to,
  );
  const listed = items.filter(({ item }) => item.form === 'item').map(({ item }) => dedented(written(item.body)));
  const lead = paragraphs([
    numbered(listed).join('\n'),
    ...tables(artifact, items).map(({ head, rows }) => [head, ...rows.map((row) => written(row.item.body))].join('\n')),
  ]);
  return { lead, headed, definitions: definitionsFor(`${lead}\n${headed}`) };
}

interface Rows {
  readonly head: string;
  readonly rows: readonly OpenItem[];
}

/** The rows among the items, table by table, with the lines that head each. */
function tables(artifact: Artifact, items: readonly OpenItem[]): readonly Rows[] {
  const rows = items.filter(({ item }) => item.form === 'row');
  const blocks = new Set(rows.flatMap(({ item, reading }) => reading.blocks.find(({ span }) => contains(span, item.body)) ?? []));
  return [...blocks].map((block) => ({
    head: slice(artifact.text, block.span)
      .split(/\r\n|\n|\r/)
      .slice(0, 2)
      .join('\n'),
    rows: rows.filter(({ item }) => contains(block.span, item.body)),
  }));
}

/** An item that stood below another one, at the margin. */
function dedented(text: string): string {
  const [indent = ''] = /^[ \t]*/.exec(text) ?? [];
  return text
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join('\n');
}

/** Items of a numbered list, counted anew. */
const numbered = (items: readonly string[]): readonly string[] =>
  items.map((item, index) => item.replace(/^\d{1,9}(?=[.)])/, String(index + 1)));
