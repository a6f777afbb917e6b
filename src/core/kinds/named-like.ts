import { once } from '../text/once.ts';
import { nameOf } from '../text/path.ts';

const extension = /\.(?:md|markdown|mdown|mkd|mdx)$/i;
const holes: Readonly<Record<string, string>> = { number: '\\d{1,5}', date: '\\d{4}-?\\d{2}(?:-?\\d{2})?', slug: '.+', prefix: '[a-z]+' };

/** The first of a kind's patterns that has words of its own, such as `risk-register` or `code-review-{slug}`, and that a file is called by. */
export function namedLike(path: string, patterns: readonly string[]): string | undefined {
  const worded = wordedIn(patterns);
  if (worded.length === 0) return undefined;
  const name = nameOf(path).replace(extension, '');
  return worded.find(([, regExp]) => regExp.test(name))?.[0];
}

const wordedIn = once((patterns: readonly string[]) => patterns.flatMap((pattern) => wordedPattern(pattern)));

/** Whether a file is called by any of the patterns of several kinds. */
export const isNamedLikeAny = (path: string, lists: readonly (readonly string[])[]): boolean =>
  anyOf(lists).test(nameOf(path).replace(extension, ''));

const anyOf = once((lists: readonly (readonly string[])[]) => {
  const sources = lists.flatMap(wordedIn).map(([, { source }]) => source);
  return new RegExp(sources.join('|') || '(?!)', 'i');
});

/** A pattern with what it matches; none where it is all holes. */
function wordedPattern(pattern: string): [string, RegExp][] {
  const parts = pattern.replace(/\/.*$/, '').split(/\{(\w+)(?::\d)?\}/);
  if (!parts.some((part, index) => index % 2 === 0 && /\p{L}/u.test(part))) return [];
  const source = parts.map((part, index) => (index % 2 === 1 ? (holes[part] ?? '') : literal(part))).join('');
  return [[pattern, new RegExp(`^${source}$`, 'i')]];
}

/** `-`, `_`, `.` and space count as one. */
const literal = (words: string): string => words.replace(/[$()*+?[\\\]^{|}]/g, '\\$&').replace(/[-_. ]+/g, '[-_. ]+');
