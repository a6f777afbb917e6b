import { cellsOf, type Cell } from './cells.ts';

/** A line of a document as a terminal shows it, and how far its marked part stands from the left. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Columns before the marked part. */
  readonly indent: number;
  /** Columns of the marked part; at least one, so that a place between two characters is seen too. */
  readonly width: number;
}

/** Show a line with its columns `from` to `to` (UTF-16 units) marked; a long line is cut around them. */
export function excerptOf(line: string, from: number, to: number, room: number): Excerpt {
  if (line.length > longest) return excerptOfLong(line, from, to, room);
  const cells = cellsOf(line);
  const first = indexAt(cells, from);
  const last = Math.max(first, indexAt(cells, to));
  const [start, end] = frame(cells, first, Math.max(last, first + 1), room);
  const head = start > 0 ? '…' : '';
  const tail = end < cells.length ? '…' : '';
  const before = head + shown(cells.slice(start, first));
  const marked = cells.slice(first, Math.min(last, end));
  return {
    before,
    marked: shown(marked),
    after: shown(cells.slice(Math.min(last, end), end)) + tail,
    indent: head.length + widths(cells.slice(start, first)),
    width: Math.max(1, widths(marked)),
  };
}

/** Lines of megabytes are cut before they are looked at character by character. */
const longest = 4000;

function excerptOfLong(line: string, from: number, to: number, room: number): Excerpt {
  const start = Math.max(0, from - longest / 4);
  const piece = line.slice(start, start + longest);
  return excerptOf(piece, from - start, Math.min(to - start, piece.length), room);
}

const indexAt = (cells: readonly Cell[], column: number): number => {
  const found = cells.findIndex(({ start }) => start >= column);
  return found < 0 ? cells.length : found;
};

const shown = (cells: readonly Cell[]): string => cells.map((cell) => cell.shown).join('');
const widths = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);

/** Which cells to show: all, or as many as fit with the marked ones in view and some of what leads up to them. */
function frame(cells: readonly Cell[], first: number, last: number, room: number): readonly [start: number, end: number] {
  if (widths(cells) <= room) return [0, cells.length];
  const lead = Math.floor(room / 3);
  let start = first;
  while (start > 0 && widths(cells.slice(start - 1, first)) <= lead) start--;
  const fits = (from: number, to: number): boolean =>
    widths(cells.slice(from, to)) + (from > 0 ? 1 : 0) + (to < cells.length ? 1 : 0) <= room;
  let end = start;
  while (end < cells.length && fits(start, end + 1)) end++;
  if (end === cells.length) while (start > 0 && fits(start - 1, end)) start--;
  return [start, Math.max(end, Math.min(first + 1, last))];
}
