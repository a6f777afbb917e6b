import type { Span } from './span.ts';

/** A span and where its ends stand: lines and columns from 0, columns in UTF-16 units. */
export interface Place extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The offsets at which lines start; `\n`, `\r\n` and a lone `\r` end a line. */
export type LineStarts = readonly number[];

export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The line (from 0) that holds an offset. */
export function lineAt(starts: LineStarts, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function placeOf(starts: LineStarts, { start, end }: Span): Place {
  const line = lineAt(starts, start);
  const endLine = lineAt(starts, end);
  return { start, end, line, column: start - (starts[line] ?? 0), endLine, endColumn: end - (starts[endLine] ?? 0) };
}

/** The offset of a line and column (both from 0), held inside the text. */
export function offsetAt(starts: LineStarts, text: string, line: number, column: number): number {
  const at = Math.max(0, line);
  const start = starts[at];
  if (start === undefined) return text.length;
  const next = starts[at + 1] ?? text.length + 1;
  return Math.min(start + Math.max(0, column), next - 1, text.length);
}
