import { joinLines } from './joined.ts';
import { parsePhrasing } from './phrasing.ts';
import type { Defined } from './phrasing.ts';
import { plainText } from './plain-text.ts';
import type { Span } from '../text/span.ts';

// What may make words differ from their source; an underscore does only at the edge of a word.
const MARKUP = /[\\*[\]<>&~!]|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/u;
const CODE = /^[^`]*(?:`[^`\s](?:[^`]*[^`\s])?`[^`]*)+$/;
// Not tried again at each blank of a long row of them.
const LINE_BREAK = /(?<![ \t])[ \t]*\n[ \t]*/g;

/** The words of a piece of text on one line, without markup; parsed only where markup may stand in them. */
export function wordsOf(text: string, lines: readonly Span[], defined: Defined): string {
  const source = joinLines(text, lines).text.replace(LINE_BREAK, ' ');
  if (!MARKUP.test(source)) {
    if (!source.includes('`')) return source;
    if (CODE.test(source)) return source.replaceAll('`', '');
  }
  return plainText(parsePhrasing(text, lines, defined)).replace(LINE_BREAK, ' ');
}
