/** What one user-perceived character takes of a terminal. */
export interface Cell {
  /** What is written for it: a tab as blanks, a control character as a picture of it. */
  readonly shown: string;
  readonly width: number;
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number;
}

const tabStop = 4;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{20000}-\u{3fffd}]/u;
const invisible = /^[\p{Mn}\p{Me}\u200b-\u200d\u2060\ufeff]+$/u;
/** Controls, and what turns the direction of writing round: a terminal would obey them. */
// oxlint-disable-next-line no-control-regex
const obeyed = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

let segmenter: Intl.Segmenter | undefined;

/** The characters of one line, with their widths. */
export function cellsOf(line: string): Cell[] {
  if (/^[\x20-\x7e]*$/.test(line)) return line.split('').map((shown, start) => ({ shown, width: 1, start }));
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of segmenter.segment(line)) {
    const cell = cellOf(segment, index, column);
    column += cell.width;
    cells.push(cell);
  }
  return cells;
}

function cellOf(segment: string, start: number, column: number): Cell {
  if (segment === '\t') {
    const width = tabStop - (column % tabStop);
    return { shown: ' '.repeat(width), width, start };
  }
  const shown = visible(segment);
  if (invisible.test(shown)) return { shown, width: 0, start };
  return { shown, width: wide.test(shown) || /\p{Emoji_Presentation}|\ufe0f/u.test(shown) ? 2 : 1, start };
}

/** A text from a document, safe to write to a terminal: nothing in it is obeyed. */
export const visible = (text: string): string =>
  text.replace(obeyed, (control) => (control < ' ' ? String.fromCodePoint(0x2400 + (control.codePointAt(0) ?? 0)) : '\ufffd'));

/** How many columns of a terminal a line takes. */
export const widthOf = (line: string): number => cellsOf(line).reduce((sum, { width }) => sum + width, 0);

/** The line cut to a width, with “…” where something is left out. */
export function cutTo(line: string, room: number): string {
  if (widthOf(line) <= room) return visible(line);
  let shown = '';
  let width = 1;
  for (const cell of cellsOf(line)) {
    if (width + cell.width > room) break;
    shown += cell.shown;
    width += cell.width;
  }
  return `${shown.trimEnd()}…`;
}

/** The line followed by blanks up to a width. */
export const padTo = (line: string, width: number): string => line + ' '.repeat(Math.max(0, width - widthOf(line)));
