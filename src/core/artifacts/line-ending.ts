/** The line ending a text uses: that of its first line. */
export const lineEndingOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** A text with the line ending given. */
export const withLineEnding = (text: string, ending: string): string => text.replace(/\r\n|\n|\r/g, ending);

/** Where the line that holds an offset begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** Where the line that holds an offset ends, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
