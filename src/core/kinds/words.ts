import { parse } from 'yaml';
import { canonicalStatuses, type CanonicalStatus } from './kind.ts';

/** Spellings that people use, from `templates/words.yaml` and the config; all lower case. */
export interface Words {
  /** Spellings of each canonical status. */
  readonly status: Readonly<Record<CanonicalStatus, readonly string[]>>;
  /** Misspelling to the right spelling (“superceded” to “superseded”). */
  readonly misspelt: Readonly<Record<string, string>>;
  /** Words that content rules look for, by id: pros, cons, none, because, placeholder … */
  readonly content: Readonly<Record<string, readonly string[]>>;
  /** More aliases of sections: `<kind>.<section id>` to headings. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

type Spellings = Readonly<Record<string, readonly string[]>>;

/** What a workspace adds to the words we ship. */
export interface MoreWords {
  readonly status: Spellings;
  readonly content: Spellings;
  readonly sections: Spellings;
}

/** Read `templates/words.yaml`; a part that has not its shape counts as empty. */
export function readWords(text: string): Words {
  const { status, misspelt, content, sections } = recordOf(parse(text));
  const spelt = spellingsOf(status);
  return {
    status: statusWords((canonical) => spelt[canonical] ?? []),
    misspelt: Object.fromEntries(Object.entries(recordOf(misspelt)).map(([wrong, right]) => [lower(wrong), lower(right)])),
    content: spellingsOf(content),
    sections: spellingsOf(sections),
  };
}

/** The words with more of them; what is there stays first. */
export function extendWords(words: Words, more: MoreWords): Words {
  return {
    ...words,
    status: statusWords((canonical) => joined(words.status[canonical], more.status[canonical])),
    content: merged(words.content, more.content),
    sections: merged(words.sections, more.sections),
  };
}

function statusWords(spellings: (canonical: CanonicalStatus) => readonly string[]): Words['status'] {
  return Object.fromEntries(canonicalStatuses.map((each) => [each, spellings(each)])) as unknown as Words['status'];
}

function merged(some: Spellings, more: Spellings): Spellings {
  return { ...some, ...Object.fromEntries(Object.keys(more).map((id) => [id, joined(some[id], more[id])])) };
}

const joined = (some: readonly string[] = [], more: readonly string[] = []): readonly string[] => [
  ...new Set([...some, ...more.map(lower)]),
];

const spellingsOf = (value: unknown): Spellings =>
  Object.fromEntries(Object.entries(recordOf(value)).map(([id, list]) => [id, Array.isArray(list) ? list.map(lower) : []]));

const recordOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

const lower = (value: unknown): string => String(value).toLowerCase();
