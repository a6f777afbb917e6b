import { lineEndingOf } from '../artifacts/line-ending.ts';
import type { Change } from '../text/change.ts';
import { hashText } from '../text/hash.ts';

/** The line of a `.gitignore` that speaks of one file or folder, and of nothing else; the path is relative to where the `.gitignore` stands. */
export const ignoreLine = (path: string, isFolder: boolean): string =>
  `/${path.replace(/[\\*?[]/g, '\\$&').replace(/ $/, '\\ ')}${isFolder ? '/' : ''}`;

/** The change that adds a line at the end of a `.gitignore`, or makes one where there is none (`text` is undefined). */
export function addIgnoreLine(file: string, text: string | undefined, line: string): Change {
  if (text === undefined) return { type: 'create', path: file, text: `${line}\n` };
  const ending = lineEndingOf(text);
  const before = text === '' || /[\r\n]$/.test(text) ? '' : ending;
  const end = { start: text.length, end: text.length };
  return { type: 'edit', path: file, hash: hashText(text), edits: [{ span: end, text: `${before}${line}${ending}` }] };
}
