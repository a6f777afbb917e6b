import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';
import { blankFrom } from './line.ts';

const NAMES = new Set(htmlBlockNames);
const RAW = new Set(htmlRawNames);
const RAW_END = /<\/(?:pre|script|style|textarea)>/i;
const TAG_NAME = /<(\/?)([a-z][a-z0-9-]*)(?=[ \t\r\n]|(\/?>)|(\/)|$)/iy;
// As micromark reads them: what may follow an unquoted value ends it, and a slash does too.
const OPEN_TAG = /<[a-z][a-z0-9-]*(?:[ \t]+[:_a-z][\w.:-]*(?:[ \t]*=[ \t]*(?:"[^"\r\n]*"|'[^'\r\n]*'|[^ \t\r\n"'/<=>`]*))?)*[ \t]*\/?>/iy;
const CLOSING_TAG = /<\/[a-z][a-z0-9-]*[ \t]*>/iy;

/** Which of CommonMark's seven conditions for a block of HTML a line fulfils; 0 for none. */
export function htmlKind(text: string, first: number, end: number): number {
  if (text.charCodeAt(first) !== 60) return 0;
  const next = text.charCodeAt(first + 1);
  if (next === 33) return declarationKind(text, first, end);
  if (next === 63) return 3;
  TAG_NAME.lastIndex = first;
  const [, closing, name = '', ending, slash] = TAG_NAME.exec(text) ?? [];
  if (!name) return 0;
  const known = name.toLowerCase();
  if (!closing && ending !== '/>' && !slash && RAW.has(known)) return 1;
  if (NAMES.has(known)) return slash ? 0 : 6;
  return isWholeTag(text, first, end, Boolean(closing)) ? 7 : 0;
}

function declarationKind(text: string, first: number, end: number): number {
  if (first + 3 > end) return 0;
  if (text.startsWith('--', first + 2)) return 2;
  if (text.startsWith('[CDATA[', first + 2)) return 5;
  return /[a-z]/i.test(text.charAt(first + 2)) ? 4 : 0;
}

function isWholeTag(text: string, first: number, end: number, closing: boolean): boolean {
  const pattern = closing ? CLOSING_TAG : OPEN_TAG;
  pattern.lastIndex = first;
  return pattern.test(text) && blankFrom(text, pattern.lastIndex, end);
}

/** Whether a line ends a block of HTML that a blank line does not end; `opening` tells the block's own first line. */
export function endsHtml(kind: number, line: string, opening: boolean): boolean {
  if (kind === 1) return RAW_END.test(line);
  if (kind === 2) return line.includes('-->', opening ? 2 : 0);
  if (kind === 3) return line.includes('?>', opening ? 1 : 0);
  if (kind === 4) return line.includes('>');
  return kind === 5 && line.includes(']]>');
}
