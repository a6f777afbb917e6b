import { canonicalStatuses, type CanonicalStatus, type Kind, type Status } from './kind.ts';
import type { Words } from './words.ts';
import { greatest } from '../text/numbers.ts';

/** What a spelling means in a kind. */
export interface StatusWord {
  readonly status: Status | undefined;
  readonly canonical: CanonicalStatus | undefined;
  readonly misspeltFor?: string;
}

/** Every spelling a kind's statuses may have, and of how many words the longest consists. */
export interface StatusVocabulary {
  readonly words: ReadonlyMap<string, StatusWord>;
  readonly longest: number;
}

const known = new WeakMap<Words, WeakMap<Kind, StatusVocabulary>>();

/** The spellings of a kind's statuses: its own words first, then the canonical ones, then misspellings of either. */
export function vocabularyOf(kind: Kind, words: Words): StatusVocabulary {
  let ofWords = known.get(words);
  if (!ofWords) known.set(words, (ofWords = new WeakMap()));
  let vocabulary = ofWords.get(kind);
  if (!vocabulary) ofWords.set(kind, (vocabulary = buildVocabulary(kind, words)));
  return vocabulary;
}

function buildVocabulary(kind: Kind, words: Words): StatusVocabulary {
  const canonicals = canonicalSpellings(words);
  const found = new Map<string, StatusWord>();
  const add = (spelling: string, word: StatusWord): void => {
    const key = spellingKey(spelling);
    if (key !== '' && !found.has(key)) found.set(key, word);
  };

  for (const status of kind.statuses) {
    const canonical = status.is ?? canonicals.get(spellingKey(status.label)) ?? canonicals.get(spellingKey(status.id));
    for (const spelling of [status.id, status.label, ...status.aliases]) add(spelling, { status, canonical });
  }
  for (const [spelling, canonical] of canonicals) add(spelling, { status: statusThatIs(kind, canonical), canonical });
  for (const [wrong, misspeltFor] of Object.entries(words.misspelt)) {
    const right = found.get(spellingKey(misspeltFor));
    if (right) add(wrong, { ...right, misspeltFor });
  }
  return { words: found, longest: Math.max(1, greatest([...found.keys()].map((key) => key.split(' ').length))) };
}

function canonicalSpellings(words: Words): ReadonlyMap<string, CanonicalStatus> {
  const found = new Map<string, CanonicalStatus>();
  for (const canonical of canonicalStatuses)
    for (const spelling of [canonical, ...words.status[canonical]]) found.set(spellingKey(spelling), canonical);
  return found;
}

const statusThatIs = ({ statuses }: Kind, canonical: CanonicalStatus): Status | undefined =>
  statuses.find(({ id }) => id === canonical) ?? statuses.find(({ is }) => is === canonical);

/** The form in which spellings are compared: words in lower case, one space between. */
const spellingKey = (spelling: string): string =>
  spelling
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean)
    .join(' ');
