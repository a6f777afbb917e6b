import type { Column } from '../../kinds/contract.ts';
import { normaliseHeading } from '../../kinds/normalise.ts';
import type { Block } from '../../markdown/block.ts';
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
  /** One for every column of the header. */
  readonly cells: readonly CellReading[];
}

/** A table as it stands in a document. */
export interface TableReading {
  readonly span: Span;
  readonly header: readonly CellReading[];
  readonly rows: readonly RowReading[];
}

/** Every table in the body of a section, those under headings below it included. */
export const tablesIn = (artifact: Pick<Artifact, 'outline'>, { blocks }: Pick<SectionReading, 'blocks'>): readonly TableReading[] =>
  blocks.filter(({ type }) => type === 'table').map((table) => readTable(artifact, table));

/** Index of the header cell that means a column; -1 where none does. */
export function columnIndex({ header }: TableReading, { id, title, aliases }: Pick<Column, 'id' | 'title' | 'aliases'>): number {
  const names = new Set([id, title, ...aliases].map(normaliseHeading));
  return header.findIndex(({ text }) => names.has(normaliseHeading(text)));
}

/** Read a table block. */
export function readTable({ outline }: Pick<Artifact, 'outline'>, { span, children }: Block): TableReading {
  const [head, ...rows] = children;
  const header = (head?.children ?? []).map((cell) => readCell(outline, cell));
  return {
    span,
    header,
    rows: rows.map((row) => ({ block: row, span: row.span, cells: header.map((_, index) => cellAt(outline, row, index)) })),
  };
}

const noWords: Plain = { text: '', offsets: [], links: [] };

function cellAt(outline: Artifact['outline'], row: Block, index: number): CellReading {
  const block = row.children[index];
  return block ? readCell(outline, block) : { text: '', span: { start: row.span.end, end: row.span.end }, plain: noWords };
}

function readCell(outline: Artifact['outline'], block: Block): CellReading {
  const plain = plainOf(outline, block.content);
  const words = collapsed(plain.text);
  return { text: isEmptyMark(words) ? '' : words, span: block.content[0] ?? block.span, plain };
}

/** Whether a row says nothing but what the template says. */
export const isBareRow = (artifact: Pick<Artifact, 'text' | 'kind'>, { block, cells }: RowReading): boolean =>
  cells.every(({ text }) => text === '') || block.children.every((cell) => cell.content.length === 0 || isTemplateText(artifact, cell));
