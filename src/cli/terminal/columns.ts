import { padTo, widthOf } from './cells.ts';

/** A cell of a table: its text and how it is painted once it is padded. */
export interface Painted {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** Rows under each other, every column as wide as its widest cell; the last one is not padded. */
export function inColumns(rows: readonly (readonly Painted[])[], gap = '  '): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach(({ text }, at) => (widths[at] = Math.max(widths[at] ?? 0, widthOf(text))));
  const lines = rows.map((row) =>
    row
      .map(({ text, paint }, at) => {
        const padded = at === row.length - 1 ? text : padTo(text, widths[at] ?? 0);
        return paint ? paint(padded) : padded;
      })
      .join(gap)
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join('');
}
