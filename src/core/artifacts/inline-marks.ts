/** Where a link or image label ends, where the whole ends, and what it says of its destination. */
export interface LinkEnd {
  readonly labelEnd: number;
  readonly end: number;
  readonly url?: string;
  readonly identifier?: string;
}

/** Whether a text is an absolute address, as `<…>` may hold. */
export const isUrl = (text: string): boolean => /^[a-z][a-z0-9+.-]{1,31}:[^\s<>]+$/i.test(text);

/** Read `[label](url)`, `[label][id]`, `[label][]` or `[label]` from its opening bracket; absent where no bracket closes. */
export function endOfLink(source: string, at: number, to: number, pairs: BracketPairs): LinkEnd | undefined {
  const closing = (open: number): number | undefined => {
    const close = pairs.get(open) ?? to;
    return close < to && close - open < longestPair ? close : undefined;
  };
  const labelEnd = closing(at);
  if (labelEnd === undefined) return undefined;
  if (source[labelEnd + 1] === '(') {
    const end = closing(labelEnd + 1);
    if (end !== undefined) return { labelEnd, end: end + 1, url: destination(source.slice(labelEnd + 2, end)) };
  }
  if (source[labelEnd + 1] === '[') {
    const end = source.indexOf(']', labelEnd + 2);
    const identifier = end < 0 || end >= to ? undefined : source.slice(labelEnd + 2, end) || source.slice(at + 1, labelEnd);
    if (identifier !== undefined) return { labelEnd, end: end + 1, identifier };
  }
  return { labelEnd, end: labelEnd + 1 };
}

/** Where each opening bracket or parenthesis of a text is closed. */
export type BracketPairs = ReadonlyMap<number, number>;

/** No label and no destination is longer. */
const longestPair = 2000;

/** Pair the brackets of a text, and its parentheses, in one go. */
export function bracketPairs(source: string): BracketPairs {
  const pairs = new Map<number, number>();
  const open = { '[': [] as number[], '(': [] as number[] };
  for (let at = 0; at < source.length; at++) {
    const unit = source[at];
    if (unit === '\\') at++;
    else if (unit === '[' || unit === '(') open[unit].push(at);
    else if (unit === ']' || unit === ')') {
      const start = open[unit === ']' ? '[' : '('].pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

function destination(inside: string): string {
  const trimmed = inside.trim();
  return trimmed.startsWith('<') ? trimmed.slice(1, trimmed.indexOf('>')) : (/^\S*/.exec(trimmed)?.[0] ?? '');
}
