import type { Block } from '../../markdown/block.ts';
import { greatest } from '../../text/numbers.ts';
import type { Artifact } from '../artifact.ts';
import type { Plain } from '../plain.ts';
import { entryFrom, type EntryReading } from './entry.ts';
import { isBareRow, readTable, type CellReading, type RowReading } from './tables.ts';
import { readTime, tellsTime, type TimeReading } from './times.ts';

/** The time with which each cell of a row begins, as far as one does. */
interface TimedRow extends RowReading {
  readonly times: readonly (TimeReading | undefined)[];
}

/** The rows of a table as entries of a timeline; a day and a time may have a column each. */
export function rowEntries(artifact: Artifact, block: Block): readonly EntryReading[] {
  const rows = readTable(artifact.outline, block)
    .rows.filter((row) => !isBareRow(artifact, row))
    .map((row): TimedRow => ({ ...row, times: row.cells.map(({ text }) => readTime(text)) }));
  const clocks = mostTold(rows, (time) => time?.clock !== undefined);
  const days = mostTold(rows, (time) => time !== undefined && time.clock === undefined);
  return rows.flatMap((row) => rowEntry(row, clocks ?? days, days));
}

/** Index of the column in which most cells say something. */
function mostTold(rows: readonly TimedRow[], says: (time: TimeReading | undefined) => boolean): number | undefined {
  const counts: number[] = [];
  for (const { times } of rows) times.forEach((time, index) => (counts[index] = (counts[index] ?? 0) + Number(says(time))));
  const most = greatest(counts);
  return most > 0 ? counts.indexOf(most) : undefined;
}

function rowEntry({ cells }: TimedRow, column: number | undefined, days: number | undefined): readonly EntryReading[] {
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
