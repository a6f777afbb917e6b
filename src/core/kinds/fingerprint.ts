import type { Kind } from './kind.ts';
import { normaliseHeading } from './normalise.ts';
import { meaningsOf, type Closeness } from './section-by-heading.ts';
import type { Words } from './words.ts';

/** What a document's headings say of one kind. */
export interface Fingerprint {
  /** How many sections of the kind they mean, loose aliases included. */
  readonly count: number;
  /** Titles of the sections that tell the kind; undefined where the headings do not. */
  readonly telling: readonly string[] | undefined;
}

interface Meaning {
  readonly kind: Kind;
  readonly id: string;
  readonly closeness: Closeness;
}

const known = new WeakMap<Words, WeakMap<readonly Kind[], ReadonlyMap<string, readonly Meaning[]>>>();

/** Read headings (in normal form) against all kinds at once. Kinds that they say nothing of are absent. */
export function fingerprints(headings: readonly string[], kinds: readonly Kind[], words: Words): ReadonlyMap<Kind, Fingerprint> {
  const meanings = allMeanings(kinds, words);
  const met = new Map<Kind, { readonly all: Set<string>; readonly telling: Set<string> }>();
  for (const heading of headings) {
    for (const { kind, id, closeness } of meanings.get(heading) ?? []) {
      let sections = met.get(kind);
      if (!sections) met.set(kind, (sections = { all: new Set(), telling: new Set() }));
      sections.all.add(id);
      if (closeness !== 'loose') sections.telling.add(id);
    }
  }
  return new Map([...met].map(([kind, { all, telling }]) => [kind, { count: all.size, telling: rowMet(kind, telling) }]));
}

function rowMet({ detect, sections }: Kind, there: ReadonlySet<string>): readonly string[] | undefined {
  const titleOf = (id: string): string => sections.find((section) => section.id === id)?.title ?? id;
  for (const row of detect.headings) {
    const met = row.map((part) => (typeof part === 'string' ? [part] : part).find((id) => there.has(id)));
    if (met.every((id) => id !== undefined)) return met.map(titleOf);
  }
  return undefined;
}

function allMeanings(kinds: readonly Kind[], words: Words): ReadonlyMap<string, readonly Meaning[]> {
  let ofWords = known.get(words);
  if (!ofWords) known.set(words, (ofWords = new WeakMap()));
  let meanings = ofWords.get(kinds);
  if (!meanings) ofWords.set(kinds, (meanings = joinMeanings(kinds, words)));
  return meanings;
}

function joinMeanings(kinds: readonly Kind[], words: Words): ReadonlyMap<string, readonly Meaning[]> {
  const joined = new Map<string, Meaning[]>();
  for (const kind of kinds) {
    for (const [heading, meant] of meaningsOf(kind, words)) {
      const some = joined.get(heading) ?? [];
      for (const { section, closeness } of meant)
        some.push({
          kind,
          id: section.id,
          closeness: section.loose.some((each) => normaliseHeading(each) === heading) ? 'loose' : closeness,
        });
      joined.set(heading, some);
    }
  }
  return joined;
}
