import { nameOf } from '../text/path.ts';

const extension = /\.(?:md|markdown|mdown|mkd|mdx)$/i;
const holes: Readonly<Record<string, string>> = { number: '\\d{1,5}', date: '\\d{4}-?\\d{2}(?:-?\\d{2})?', slug: '.+', prefix: '[a-z]+' };
const known = new WeakMap<readonly string[], readonly (readonly [string, RegExp])[]>();

/** The first of a kind's patterns that has words of its own, such as `risk-register` or `code-review-{slug}`, and that a file is called by. */
export function namedLike(path: string, patterns: readonly string[]): string | undefined {
  let worded = known.get(patterns);
  if (!worded) known.set(patterns, (worded = patterns.flatMap((pattern) => wordedPattern(pattern))));
  if (worded.length === 0) return undefined;
  const name = nameOf(path).replace(extension, '');
  return worded.find(([, regExp]) => regExp.test(name))?.[0];
}

/** A pattern with what it matches; none where it is all holes. */
function wordedPattern(pattern: string): [string, RegExp][] {
  const parts = pattern.replace(/\/.*$/, '').split(/\{(\w+)(?::\d)?\}/);
  if (!parts.some((part, index) => index % 2 === 0 && /\p{L}/u.test(part))) return [];
  const source = parts.map((part, index) => (index % 2 === 1 ? (holes[part] ?? '') : literal(part))).join('');
  return [[pattern, new RegExp(`^${source}$`, 'i')]];
}

/** `-`, `_`, `.` and space count as one. */
const literal = (words: string): string => words.replace(/[$()*+?[\\\]^{|}]/g, '\\$&').replace(/[-_. ]+/g, '[-_. ]+');
