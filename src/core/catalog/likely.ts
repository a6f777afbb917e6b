import type { Catalog } from './catalog.ts';
import type { Summary } from './summary.ts';

/** What is known of an artifact that looks for another one. */
export interface Seeker {
  readonly title: string;
  /** What its fields say, by id. */
  readonly fields?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** Whether it is nobody else's business, and may name what is not either. */
  readonly isPrivate?: boolean;
}

/** An artifact, and how much it has in common with the one that looks; nothing is 0. */
export interface Likely {
  readonly summary: Summary;
  readonly score: number;
}

/** Artifacts of a kind that a new one may name, those first that most likely are meant: they say the same in a field, or hold words of the title. Closed ones come last. */
export function likelyOf(catalog: Catalog, kind: string, { title, fields = {}, isPrivate = false }: Seeker): readonly Likely[] {
  const words = [...wordsIn(title)];
  const score = (summary: Summary): number => {
    const shared = Object.entries(fields).filter(([id, value]) => [value].flat().some((each) => says(summary.fields[id] ?? [], each)));
    const [own, said] = [wordsIn(summary.title), wordsIn(Object.values(summary.fields).flat().join(' '))];
    return shared.length * 4 + words.reduce((sum, word) => sum + (own.has(word) ? 2 : said.has(word) ? 1 : 0), 0);
  };
  return [...(isPrivate ? catalog.all() : catalog.shared())]
    .filter((summary) => summary.kind === kind)
    .map((summary) => ({ summary, score: score(summary) }))
    .sort(
      (a, b) => Number(a.summary.closed) - Number(b.summary.closed) || b.score - a.score || (a.summary.title < b.summary.title ? -1 : 1),
    );
}

const says = (values: readonly string[], wanted: string): boolean => values.some((value) => value.toLowerCase() === wanted.toLowerCase());

/** Words long enough to mean something. */
const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
  );
