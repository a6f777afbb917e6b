import type { Block } from '../block.ts';
import type { Span } from '../../text/span.ts';
import { NO_BLOCKS, NO_LINES } from './open.ts';
import { skipSpace, trimEnd } from './line.ts';

const PIPE = 124;
const BACKSLASH = 92;
const COLON = 58;
const DASH = 45;

/** The number of columns a table's delimiter row has; 0 when the line is none. */
export function delimiterColumns(text: string, first: number, end: number): number {
  let columns = 0;
  let marked = false;
  let at = first;
  if (text.charCodeAt(at) === PIPE) {
    marked = true;
    at = skipSpace(text, at + 1, end);
  }
  while (at < end) {
    const after = delimiterEnd(text, at, end);
    if (after === at) return 0;
    if (text.charCodeAt(at) === COLON || text.charCodeAt(after - 1) === COLON) marked = true;
    columns++;
    at = skipSpace(text, after, end);
    if (at >= end) break;
    if (text.charCodeAt(at) !== PIPE) return 0;
    marked = true;
    at = skipSpace(text, at + 1, end);
  }
  // Without a pipe or a colon the line underlines a heading.
  return marked ? columns : 0;
}

/** The end of `:---:` at an offset, or the offset itself when there is none. */
function delimiterEnd(text: string, start: number, end: number): number {
  let at = start;
  if (text.charCodeAt(at) === COLON) at++;
  const dashes = at;
  while (at < end && text.charCodeAt(at) === DASH) at++;
  if (at === dashes) return start;
  return at < end && text.charCodeAt(at) === COLON ? at + 1 : at;
}

/** A row of a table; a cell reaches from its pipe to the next, the last one to the end of the line. */
export function tableRow(text: string, start: number, end: number): Block {
  const cells: Block[] = [];
  let cellStart = start;
  let at = text.charCodeAt(start) === PIPE ? start + 1 : start;
  let words = at;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && at + 1 < end && isEscapable(text.charCodeAt(at + 1))) at++;
    else if (code === PIPE) {
      // White space after the last pipe is no cell.
      const last = skipSpace(text, at + 1, end) >= end;
      cells.push(tableCell(text, { start: cellStart, end: last ? end : at }, { start: words, end: at }));
      if (last) return rowOf(cells, start, end);
      cellStart = at;
      words = at + 1;
    }
  }
  cells.push(tableCell(text, { start: cellStart, end }, { start: words, end }));
  return rowOf(cells, start, end);
}

const isEscapable = (code: number): boolean => code === PIPE || code === BACKSLASH;

const rowOf = (cells: readonly Block[], start: number, end: number): Block => ({
  type: 'tableRow',
  span: { start, end },
  children: cells,
  content: NO_LINES,
});

function tableCell(text: string, span: Span, words: Span): Block {
  const start = skipSpace(text, words.start, words.end);
  const end = trimEnd(text, start, words.end);
  return { type: 'tableCell', span, children: NO_BLOCKS, content: start < end ? [{ start, end }] : NO_LINES };
}

/** The number of cells of a line that may be a table's head; 0 when it is a single pipe. */
export function headColumns(text: string, start: number, end: number): number {
  const last = trimEnd(text, start, end);
  if (last - start === 1 && text.charCodeAt(start) === PIPE) return 0;
  return tableRow(text, start, end).children.length;
}
