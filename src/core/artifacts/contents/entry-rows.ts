import type { Block } from '../../markdown/block.ts';
import type { Artifact } from '../artifact.ts';
import type { Plain } from '../plain.ts';
import { entryFrom, type EntryReading } from './entry.ts';
import { isBareRow, readTable, type CellReading, type RowReading, type TableReading } from './tables.ts';
import { readTime, tellsTime } from './times.ts';

/** The rows of a table as entries of a timeline; a day and a time may have a column each. */
export function rowEntries(artifact: Artifact, block: Block): readonly EntryReading[] {
  const table = readTable(artifact, block);
  const rows = table.rows.filter((row) => !isBareRow(artifact, row));
  const clocks = mostTold(table, rows, ({ text }) => readTime(text)?.clock !== undefined);
  const days = mostTold(table, rows, ({ text }) => readTime(text) !== undefined && readTime(text)?.clock === undefined);
  return rows.flatMap((row) => rowEntry(row, clocks ?? days, days));
}

/** Index of the column in which most cells say something. */
function mostTold({ header }: TableReading, rows: readonly RowReading[], says: (cell: CellReading) => boolean): number | undefined {
  const counts = header.map((_, index) => rows.filter(({ cells }) => cells[index] && says(cells[index])).length);
  const most = Math.max(0, ...counts);
  return most > 0 ? counts.indexOf(most) : undefined;
}

function rowEntry({ cells }: RowReading, column: number | undefined, days: number | undefined): readonly EntryReading[] {
  const first = cells.find(({ text }, index) => text !== '' && index !== column && index !== days) ?? cells.find(({ text }) => text !== '');
  if (!first) return [];
  const cell = column === undefined ? undefined : cells[column];
  const day = days === undefined || days === column ? undefined : cells[days];
  const entry = entryFrom(cell ? joined(day, cell) : first.plain, (cell ?? first).span);
  return [
    entry.time ? entry : { ...entryFrom(first.plain, first.span), time: undefined, isTold: cells.some(({ text }) => tellsTime(text)) },
  ];
}

/** A day and a time as if one cell said both. */
function joined(day: CellReading | undefined, { plain }: CellReading): Plain {
  if (!day || day.text === '' || readTime(plain.text)?.date !== undefined) return plain;
  const said = `${day.text} `;
  return { text: said + plain.text, offsets: [...Array.from(said, () => plain.offsets[0] ?? 0), ...plain.offsets], links: [] };
}
