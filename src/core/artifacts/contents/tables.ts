import type { Column } from '../../kinds/contract.ts';
import { normaliseHeading } from '../../kinds/normalise.ts';
import type { Block } from '../../markdown/block.ts';
import type { Outline } from '../../markdown/shape.ts';
import { once } from '../../text/once.ts';
import type { Span } from '../../text/span.ts';
import type { Artifact, SectionReading } from '../artifact.ts';
import { collapsed, isEmptyMark, plainOf } from '../field-value.ts';
import type { Plain } from '../plain.ts';
import { isTemplateText } from '../template-text.ts';

/** A cell as it stands in a document. */
export interface CellReading {
  /** Its words without markup; empty where the cell is, or is only a dash. */
  readonly text: string;
  /** Its words in the source; the place where they would stand in an empty cell. */
  readonly span: Span;
  readonly plain: Plain;
}

/** A row below the header. */
export interface RowReading {
  readonly block: Block;
  readonly span: Span;
  /** Those it has: a row may be shorter than the header, and what is beyond the header counts for nothing. */
  readonly cells: readonly CellReading[];
}

/** A table as it stands in a document. */
export interface TableReading {
  readonly span: Span;
  readonly header: readonly CellReading[];
  /** The words of the header in the form in which headings are compared. */
  readonly names: readonly string[];
  readonly rows: readonly RowReading[];
}

/** Every table in the body of a section, those under headings below it included. */
export const tablesIn = ({ outline }: Pick<Artifact, 'outline'>, { blocks }: Pick<SectionReading, 'blocks'>): readonly TableReading[] =>
  blocks.filter(({ type }) => type === 'table').map((table) => readTable(outline, table));

/** Index of the header cell that means a column; -1 where none does. */
export function columnIndex({ names }: Pick<TableReading, 'names'>, column: Column): number {
  const meant = namesOf(column);
  return names.findIndex((name) => meant.has(name));
}

const namesOf = once(({ id, title, aliases }: Column): ReadonlySet<string> => new Set([id, title, ...aliases].map(normaliseHeading)));

/** Read a table block; several rules ask. */
export function readTable(outline: Outline, block: Block): TableReading {
  const known = tablesOf(outline);
  const found = known.get(block) ?? readAnew(outline, block);
  known.set(block, found);
  return found;
}

const tablesOf = once((_outline: Outline) => new Map<Block, TableReading>());

function readAnew(outline: Outline, block: Block): TableReading {
  const { header, names } = readHeader(outline, block);
  const rows = block.children.slice(1).map((row) => ({
    block: row,
    span: row.span,
    cells: row.children.slice(0, header.length).map((cell) => readCell(outline, cell)),
  }));
  return { span: block.span, header, names, rows };
}

/** Read no more of a table block than its first row. */
export function readHeader(outline: Outline, { children }: Block): Pick<TableReading, 'header' | 'names'> {
  const header = (children[0]?.children ?? []).map((cell) => readCell(outline, cell));
  return { header, names: header.map(({ text }) => normaliseHeading(text)) };
}

const noWords: Plain = { text: '', offsets: [], links: [] };

/** The cell of a row in a column; an empty one at its end where the row is shorter. */
export function cellAt({ cells, span: { end } }: RowReading, index: number): CellReading {
  return cells[index] ?? { text: '', span: { start: end, end }, plain: noWords };
}

function readCell(outline: Outline, block: Block): CellReading {
  const plain = plainOf(outline, block.content);
  const words = collapsed(plain.text);
  return { text: isEmptyMark(words) ? '' : words, span: block.content[0] ?? block.span, plain };
}

/** Whether a row says nothing but what the template says. */
export const isBareRow = (artifact: Pick<Artifact, 'text' | 'kind'>, { block, cells }: RowReading): boolean =>
  cells.every(({ text }) => text === '') || block.children.every((cell) => cell.content.length === 0 || isTemplateText(artifact, cell));
