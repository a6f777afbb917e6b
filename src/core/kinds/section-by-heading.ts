import type { Kind, Section } from './kind.ts';
import { normaliseHeading } from './normalise.ts';
import type { Words } from './words.ts';

/** How closely a heading names a section: its own words, a telling alias, or one that other documents have too. */
export type Closeness = 'title' | 'alias' | 'loose';

/** A section that a heading means. */
export interface Meant {
  readonly section: Section;
  readonly closeness: Closeness;
}

/** The sections a heading in normal form means; most of the time one or none. */
export type SectionLookup = (normalisedHeading: string) => readonly Section[];

interface Index {
  readonly exact: ReadonlyMap<string, readonly Meant[]>;
  readonly lookUp: SectionLookup;
}

const order: readonly Closeness[] = ['title', 'alias', 'loose'];
const known = new WeakMap<Words, WeakMap<Kind, Index>>();

/**
 * Which sections of a kind a heading answers, closest first: by title or id, then by alias, its own or the workspace's.
 * A heading that means nothing as a whole is tried without what follows a bracket, colon or dash, then part by part:
 * “Rollback or mitigation steps” may answer two.
 */
export const sectionByHeading = (kind: Kind, words: Words): SectionLookup => indexOf(kind, words).lookUp;

/** Every heading that means a section of a kind as a whole. */
export const meaningsOf = (kind: Kind, words: Words): ReadonlyMap<string, readonly Meant[]> => indexOf(kind, words).exact;

function indexOf(kind: Kind, words: Words): Index {
  let ofWords = known.get(words);
  if (!ofWords) known.set(words, (ofWords = new WeakMap()));
  let index = ofWords.get(kind);
  if (!index) ofWords.set(kind, (index = buildIndex(kind, words)));
  return index;
}

function buildIndex(kind: Kind, words: Words): Index {
  const exact = exactMeanings(kind, words);
  const patterns = kind.sections.flatMap(patternsOf);
  const find = (heading: string): readonly Section[] => (exact.get(heading) ?? []).map(({ section }) => section);
  const lookUp: SectionLookup = (heading) => {
    const whole = find(heading);
    if (whole.length > 0) return whole;
    const repeats = patterns.filter(({ form }) => form.test(heading)).map(({ section }) => section);
    if (repeats.length > 0) return repeats;
    const front = find(heading.replace(/ ?\(.*$|: .*$| - .*$/, ''));
    return front.length > 0 ? front : [...new Set(heading.split(/ and | or |, /).flatMap((part) => find(part.trim())))];
  };
  return { exact, lookUp };
}

function exactMeanings(kind: Kind, words: Words): ReadonlyMap<string, readonly Meant[]> {
  const found = new Map<string, Meant[]>();
  const add = (heading: string, section: Section, closeness: Closeness): void => {
    const form = normaliseHeading(heading);
    const meant = found.get(form) ?? [];
    if (form !== '' && meant.every((other) => other.section !== section)) found.set(form, [...meant, { section, closeness }]);
  };
  const sections = kind.sections.filter(({ pattern }) => !pattern);
  for (const closeness of order)
    for (const section of sections) for (const heading of headingsOf(section, closeness, kind, words)) add(heading, section, closeness);
  return found;
}

function headingsOf({ id, title, aliases, loose }: Section, closeness: Closeness, kind: Kind, words: Words): readonly string[] {
  if (closeness === 'title') return [title, id, ...kind.variants.flatMap(({ titles }) => titles[id] ?? [])];
  if (closeness === 'loose') return loose;
  return [...aliases.filter((alias) => !loose.includes(alias)), ...(words.sections[`${kind.id}.${id}`] ?? [])];
}

interface Repeated {
  readonly section: Section;
  readonly form: RegExp;
}

/** How repeats of a heading with holes look, in its own words and by its aliases. */
const patternsOf = (section: Section): readonly Repeated[] =>
  section.pattern ? [section.title, ...section.aliases].flatMap((title) => formOf(title) ?? []).map((form) => ({ section, form })) : [];

/** Holes that stand for digits; the name of a bucket may follow them: “Phase 2: everyone”. */
const digits: Readonly<Record<string, string>> = { '{number}': '\\d{1,3}(?:\\.\\w+)*', '{year}': '(?:19|20)\\d\\d' };

/** How a heading with holes looks once they are filled; undefined where there are no words but the hole's. */
function formOf(title: string): RegExp | undefined {
  const parts = title.split(/(\{[^{}]*\})/).map((part) => (part.startsWith('{') ? part : normaliseHeading(part)));
  const holes = parts.filter((part) => part.startsWith('{'));
  if (holes.every((hole) => hole in digits)) {
    const source = parts.filter((part) => part !== '').map((part) => digits[part] ?? escaped(part));
    return new RegExp(`^${source.join(' ?')}(?: ?[:(-].*)?$`, 'u');
  }
  if (parts.every((part) => part === '' || part.startsWith('{'))) return undefined;
  return new RegExp(`^${parts.map((part) => (part.startsWith('{') ? '.+?' : escaped(part))).join('')}$`, 'u');
}

const escaped = (words: string): string => words.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&');
