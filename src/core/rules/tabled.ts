import type { Artifact } from '../artifacts/artifact.ts';
import { columnIndex, isBareRow, tablesIn, type CellReading, type RowReading, type TableReading } from '../artifacts/contents/tables.ts';
import type { Column, TableContract } from '../kinds/contract.ts';
import { once } from '../text/once.ts';
import { contracted, type Contracted } from './contracted.ts';

/** A section that must hold a table, with the one it holds. */
export interface Tabled extends Contracted<TableContract> {
  /** The first that has any of the columns, or the only one; undefined where there is none such. */
  readonly table: TableReading | undefined;
  /** The columns the table has, with their place. */
  readonly columns: readonly { readonly column: Column; readonly index: number }[];
  /** Places of all other columns. */
  readonly rest: readonly number[];
  /** Its rows but those that say nothing, or what the template says. */
  readonly rows: readonly RowReading[];
}

/** The tables that an artifact's kind asks for, as they stand. */
export const tabled = (artifact: Artifact): readonly Tabled[] =>
  artifact.kind.sections.some(({ table }) => table) ? readTables(artifact) : [];

const readTables = once((artifact: Artifact): readonly Tabled[] =>
  contracted(artifact, 'table').map((found) => {
    const { columns } = found.contract;
    const tables = tablesIn(artifact, found.reading);
    const described = tables.find((each) => columns.some((column) => columnIndex(each, column) >= 0));
    const table = described ?? (tables.length === 1 ? tables[0] : undefined);
    const placed = table ? columns.map((column) => ({ column, index: columnIndex(table, column) })).filter(({ index }) => index >= 0) : [];
    const rest = (table?.header ?? []).map((_, index) => index).filter((index) => placed.every((each) => each.index !== index));
    const rows = (table?.rows ?? []).filter((row) => !isBareRow(artifact, row));
    return { ...found, table, columns: placed, rest, rows };
  }),
);

/** The cell of a row under a column; undefined where the table has no such column. */
export const cellUnder = ({ columns }: Tabled, { cells }: RowReading, id: string): CellReading | undefined =>
  cells[columns.find(({ column }) => column.id === id)?.index ?? -1];

/** What a cell is worth: the number it begins with, or the place of its word in a scale of words, from 1; undefined where it is neither. */
export function worth({ text }: CellReading, { scale }: Column): number | undefined {
  const [number] = /^\d+(?:[.,]\d+)?/.exec(text) ?? [];
  if (number !== undefined) return Number(number.replace(',', '.'));
  // Of a scale that takes numbers and words nobody knows which word is worth what.
  const place = scale.some((each) => /^\d/.test(each)) ? -1 : placeOn(scale, text);
  return place < 0 ? undefined : place + 1;
}

/** The place on a scale of the number or words a cell begins with, from 0; -1 where they are not on it. */
export function placeOn(scale: readonly string[], text: string): number {
  const [value = ''] = /^\d+(?:[.,]\d+)?|^\p{L}[\p{L}'’ -]*/u.exec(text) ?? [];
  const lower = value.trim().toLowerCase();
  return scale.findIndex((each) => each.toLowerCase() === lower);
}
