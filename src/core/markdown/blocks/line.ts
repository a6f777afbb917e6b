const TAB = 9;
const SPACE = 32;

/**
 * The line being read, and how far. White space is counted in columns, a tab reaching to the next multiple of four;
 * a container may take a part of a tab, and what is left of it still indents what follows.
 */
export class Line {
  readonly text: string;
  /** Where reading stands; behind a tab of which some columns are left. */
  pos = 0;
  /** End of the line, its line ending not counted. */
  end = 0;
  /** The first character from `pos` on that is no space or tab; `end` when there is none. */
  first = 0;
  /** Columns of white space from `pos` to `first`. */
  indent = 0;
  #column = 0;
  #spare = 0;

  constructor(text: string) {
    this.text = text;
  }

  get blank(): boolean {
    return this.first >= this.end;
  }

  /** Begin a line. */
  begin(start: number, end: number): void {
    this.pos = start;
    this.end = end;
    this.#column = 0;
    this.#spare = 0;
    this.#measure();
  }

  /** The code of the first character that is no white space; NaN or a line ending when the line is blank. */
  firstCode(): number {
    return this.text.charCodeAt(this.first);
  }

  /** Take the white space before `first`, and `length` characters, none of them a tab. */
  takeMarker(length: number): void {
    this.#column += this.indent + length;
    this.#spare = 0;
    this.pos = this.first + length;
    this.#measure();
  }

  /** Take up to so many columns of white space; none is taken beyond `first`. */
  takeIndent(columns: number): void {
    let left = Math.min(columns, this.indent);
    this.indent -= left;
    while (left > 0) {
      if (this.#spare === 0) {
        this.#spare = this.text.charCodeAt(this.pos) === TAB ? 4 - (this.#column & 3) : 1;
        this.pos++;
      }
      const taken = Math.min(this.#spare, left);
      this.#spare -= taken;
      this.#column += taken;
      left -= taken;
    }
  }

  #measure(): void {
    let at = this.pos;
    let column = this.#column + this.#spare;
    for (; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === SPACE) column++;
      else if (code === TAB) column += 4 - (column & 3);
      else break;
    }
    this.first = at;
    this.indent = column - this.#column;
  }
}

/** Whether nothing but spaces and tabs stands from an offset to the end of its line. */
export function blankFrom(text: string, at: number, end: number): boolean {
  return skipSpace(text, at, end) >= end;
}

/** The first offset from `at` on that holds no space or tab. */
export function skipSpace(text: string, at: number, end: number): number {
  let found = at;
  while (found < end && isSpace(text.charCodeAt(found))) found++;
  return found;
}

/** The end of a piece of text without the spaces and tabs at its end. */
export function trimEnd(text: string, start: number, end: number): number {
  let found = end;
  while (found > start && isSpace(text.charCodeAt(found - 1))) found--;
  return found;
}

/** Whether a code is a space or a tab. */
export const isSpace = (code: number): boolean => code === SPACE || code === TAB;
