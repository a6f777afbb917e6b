import type { Block } from '../../markdown/block.ts';
import type { Span } from '../../text/span.ts';
import type { Dialect } from '../artifact.ts';

/** A key and a value as they were met, before anybody asks what the kind calls them. */
export interface RawField {
  readonly key: string;
  readonly keySpan: Span;
  readonly dialect: Dialect;
  /** The source of the value, a span a line; empty where there is none. */
  readonly lines: readonly Span[];
  /** Where the value stands, or would. */
  readonly valueSpan: Span;
  /** Values that stand one by one, as in a list. */
  readonly each?: readonly (readonly Span[])[];
}

/** From the first line's start to the last line's end; `otherwise` where there are no lines. */
export function spanOfLines(lines: readonly Span[], otherwise: number): Span {
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last ? { start: first.start, end: last.end } : { start: otherwise, end: otherwise };
}

/** The span without white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** The source lines of a list item's own words: its first paragraph. */
export const wordsOfItem = (item: Block): readonly Span[] => item.children.find(({ type }) => type === 'paragraph')?.content ?? [];

/** Lists directly below an item. */
export const listsIn = (item: Block): readonly Block[] => item.children.filter(({ type }) => type === 'list');
