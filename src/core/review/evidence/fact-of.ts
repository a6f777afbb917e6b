import type { EvidenceRule } from '../../kinds/evidence.ts';
import { hashText } from '../../text/hash.ts';
import { shortened } from '../../text/shorten.ts';
import type { Fact, FactPlace } from '../fact.ts';
import { masked } from './masked.ts';

/** How many places a fact lists. */
const mostPlaces = 10;

interface Parts {
  readonly rule: EvidenceRule;
  readonly text: string;
  readonly tone?: Fact['tone'];
  readonly places: readonly FactPlace[];
  /** What the fact rests on, in any order: paths and texts, no numbers of lines. */
  readonly basis: readonly string[];
}

/** A fact with its first places, and a key that stays as long as what it rests on does. */
export function factOf({ rule, text, tone = rule.tone, places, basis }: Parts): Fact {
  return {
    rule: rule.id,
    text: text.length > 200 ? `${text.slice(0, 199)}…` : text,
    tone,
    places: places.slice(0, mostPlaces),
    more: Math.max(0, places.length - mostPlaces),
    key: `${rule.id}:${hashText([...basis].sort().join('\n'))}`,
  };
}

/** A line as a list of places shows it: on one line, not long, and without what must not be seen. */
export const excerptOf = (text: string): string => shortened(masked(text.slice(0, 400)), 120);

/** “1 file”, “3 files”. */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? noun : nouns}`;

/** The first of some words, each once: “a, b, c …”. */
export function listed(words: readonly string[], most = 3): string {
  const once = [...new Set(words)];
  return once.slice(0, most).join(', ') + (once.length > most ? ' …' : '');
}
