/** One place of a pattern, how often it may stand there, and whether it looks without moving on. */
export interface PatternPart {
  readonly min: number;
  readonly max: number;
  /** One character: the source of its class. Absent for groups and for what has no width. */
  readonly one?: string;
  /** A group, as its alternatives. */
  readonly group?: readonly (readonly PatternPart[])[];
  /** `^`, `\b`, and groups that only look. */
  readonly still: boolean;
}

const quantifier = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;
const atom = /\[(?:\\[^]|[^\]\\])*\]|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|c[A-Za-z]|k<[^>]*>|[0-9]+|[^])|[^]/y;
const opening = /\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/y;

/** Take a regular expression apart that has been compiled before: so it is well formed. */
export function partsOf(source: string): readonly (readonly PatternPart[])[] {
  return new Parts(source).alternatives();
}

class Parts {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): PatternPart[][] {
    const found: PatternPart[][] = [[]];
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      if (this.#take(/\|/y)) found.push([]);
      else found.at(-1)?.push(this.#part());
    }
    return found;
  }

  #part(): PatternPart {
    const open = this.#take(opening)?.[0];
    if (open !== undefined) {
      const group = this.alternatives();
      this.#take(/\)/y);
      return { ...this.#times(), group, still: /^\(\?<?[=!]/.test(open) };
    }
    const [one = ''] = this.#take(atom) ?? [];
    const still = one === '^' || one === '$' || one === '\\b' || one === '\\B';
    return still ? { min: 1, max: 1, still } : { ...this.#times(), one, still };
  }

  #times(): { readonly min: number; readonly max: number } {
    const [written, least = '', comma = '', most = ''] = this.#take(quantifier) ?? [];
    if (written === undefined) return { min: 1, max: 1 };
    if (written.startsWith('{')) return { min: Number(least), max: most === '' ? (comma === '' ? Number(least) : Infinity) : Number(most) };
    return { min: written.startsWith('+') ? 1 : 0, max: written.startsWith('?') ? 1 : Infinity };
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source) ?? undefined;
    if (found) this.#at += found[0].length;
    return found;
  }
}
