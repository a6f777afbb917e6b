import type { Kind } from './kind.ts';
import { normaliseKey } from './normalise.ts';

/** The first row of a kind's front matter that a document has all of: its keys; undefined where it has none. */
export function toldByKeys(
  { detect: { frontMatter = [] } }: Kind,
  values: Readonly<Record<string, string>>,
): readonly string[] | undefined {
  if (frontMatter.length === 0) return undefined;
  const there = new Map(Object.entries(values).map(([key, value]) => [normaliseKey(key), value.trim().toLowerCase()]));
  const row = frontMatter.find((each) => Object.entries(each).every(([key, wanted]) => isSaid(there.get(normaliseKey(key)), wanted)));
  return row && Object.keys(row);
}

/** `*` stands for anything. */
const isSaid = (value: string | undefined, wanted: string): boolean =>
  value !== undefined && (wanted === '*' ? value !== '' : value === wanted.toLowerCase());
