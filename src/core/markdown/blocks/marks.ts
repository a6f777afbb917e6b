import { blankFrom, isSpace, skipSpace, trimEnd } from './line.ts';
import type { Span } from '../../text/span.ts';

const HASH = 35;
const BACKTICK = 96;

/** Whether a line is a thematic break: three or more of one of `*-_`, and white space. */
export function isThematicBreak(text: string, first: number, end: number): boolean {
  const marker = text.charCodeAt(first);
  if (marker !== 42 && marker !== 45 && marker !== 95) return false;
  let count = 0;
  for (let at = first; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === marker) count++;
    else if (!isSpace(code)) return false;
  }
  return count >= 3;
}

/** Whether a line underlines a heading: one run of `=` or `-`. */
export function isUnderline(text: string, first: number, end: number): boolean {
  const marker = text.charCodeAt(first);
  if (marker !== 61 && marker !== 45) return false;
  return blankFrom(text, runEnd(text, first, end), end);
}

/** The number of `#` that make a line a heading; 0 when it is none. */
export function headingDepth(text: string, first: number, end: number): number {
  const after = runEnd(text, first, end);
  const depth = after - first;
  if (text.charCodeAt(first) !== HASH || depth > 6) return 0;
  return after === end || isSpace(text.charCodeAt(after)) ? depth : 0;
}

/** The words of a heading marked with `#`, without the `#`s at its end. */
export function headingWords(text: string, from: number, end: number): Span {
  const start = skipSpace(text, from, end);
  const last = trimEnd(text, start, end);
  let hashes = last;
  while (hashes > start && text.charCodeAt(hashes - 1) === HASH) hashes--;
  if (hashes === last) return { start, end: last };
  if (hashes === start) return { start, end: start };
  return isSpace(text.charCodeAt(hashes - 1)) ? { start, end: trimEnd(text, start, hashes) } : { start, end: last };
}

/** The length of the run of backticks or tildes that opens a code block; 0 when there is none. */
export function fenceSize(text: string, first: number, end: number): number {
  const marker = text.charCodeAt(first);
  if (marker !== BACKTICK && marker !== 126) return 0;
  const after = runEnd(text, first, end);
  if (after - first < 3) return 0;
  if (marker === BACKTICK && text.slice(after, end).includes('`')) return 0;
  return after - first;
}

/** Whether a line closes a fence of that marker and size. */
export function closesFence(text: string, line: Span, marker: number, size: number): boolean {
  if (text.charCodeAt(line.start) !== marker) return false;
  const after = runEnd(text, line.start, line.end);
  return after - line.start >= size && blankFrom(text, after, line.end);
}

/** The end of the run of equal characters that begins at an offset. */
export function runEnd(text: string, first: number, end: number): number {
  const marker = text.charCodeAt(first);
  let at = first;
  while (at < end && text.charCodeAt(at) === marker) at++;
  return at;
}
