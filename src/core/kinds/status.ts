import type { CanonicalStatus, Kind, Status } from './kind.ts';
import { vocabularyOf, type StatusWord } from './status-vocabulary.ts';
import type { Words } from './words.ts';

/** What the value of a status field says; offsets are in the value. */
export interface StatusLookup {
  /** As written. */
  readonly word: string;
  readonly wordStart: number;
  readonly wordEnd: number;
  /** The kind's status; absent where the kind has none such. */
  readonly status: Status | undefined;
  /** Absent, like `status`, for a word outside every vocabulary. */
  readonly canonical: CanonicalStatus | undefined;
  /** The right spelling where the word is a known misspelling. */
  readonly misspeltFor?: string;
  /** What follows the word, trimmed, without a trailing YAML comment. */
  readonly note: string;
  /** Where the note begins; the end of the value where there is none. */
  readonly noteStart: number;
}

/** How many words may precede the one we look for (“This decision is accepted”). */
const reach = 5;

/**
 * The status a value names: its first word of the vocabulary, the longest spelling at that place.
 * The kind's own words come before the canonical ones. Undefined only where the value holds no word at all.
 */
export function lookUpStatus(kind: Kind, words: Words, value: string): StatusLookup | undefined {
  const line = wordsOnly(value);
  const tokens = [...line.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)];
  const [first] = tokens;
  if (!first) return undefined;

  const vocabulary = vocabularyOf(kind, words);
  for (const [at, token] of tokens.slice(0, reach).entries()) {
    for (let count = vocabulary.longest; count > 0; count--) {
      const run = tokens.slice(at, at + count);
      const found = isRun(line, run) && vocabulary.words.get(run.map(([word]) => word.replaceAll('’', "'")).join(' '));
      if (found) return reading(value, token.index, endOf(run.at(-1)), found);
    }
  }
  return reading(value, first.index, unknownEnd(line, first.index), undefined);
}

const endOf = (token: RegExpExecArray | undefined): number => (token ? token.index + token[0].length : 0);

/** Whether only spaces, hyphens and underscores stand between the words. */
function isRun(line: string, some: readonly RegExpExecArray[]): boolean {
  return some.every((token, index) => index === 0 || /^[ \t_-]+$/.test(line.slice(endOf(some[index - 1]), token.index)));
}

function reading(value: string, start: number, end: number, found: StatusWord | undefined): StatusLookup {
  const rest = value.slice(end).replace(/(?:^|\s)#\s.*$/s, '');
  const gap = /^(?:\]\([^()]*\))?[\s.,;:|*_~`)\]}-]*/.exec(rest)?.[0].length ?? 0;
  const note = rest.slice(gap).trimEnd();
  return {
    word: value.slice(start, end),
    wordStart: start,
    wordEnd: end,
    status: found?.status,
    canonical: found?.canonical,
    ...(found?.misspeltFor === undefined ? {} : { misspeltFor: found.misspeltFor }),
    note,
    noteStart: note === '' ? value.length : end + gap,
  };
}

/** A word nobody knows ends with its line, sentence or bracket. */
function unknownEnd(line: string, start: number): number {
  const stop = line.slice(start).search(/[.,;:()|\n\r]| - |\s+#/);
  const end = stop < 0 ? line.length : start + stop;
  return start + line.slice(start, end).trimEnd().length;
}

const notWords = [
  /<!--[^]*?-->/g,
  /~~[^~]*~~/g,
  /<[^<>]*>/g,
  /(?<=!?\[[^[\]]*\])\([^()]*\)/g,
  /\{[^{}]*\}/g,
  /(?<=^|\s):[a-z][\w+-]*:(?=\s|$)/gi,
  /https?:\/\/\S+/g,
];

/** The value in lower case, of the same length, with spaces for all that is no word: comments, struck words, link targets, badges. */
function wordsOnly(value: string): string {
  const words = notWords.reduce(blank, value);
  const masked = blank(words, /!\[[^[\]]*\]/g);
  return lowered(/[\p{L}\p{N}]/u.test(masked) ? masked : words);
}

const blank = (text: string, pattern: RegExp): string => text.replace(pattern, (found) => found.replace(/[^\n\r]/g, ' '));

/** Lower case where that keeps the length; offsets must hold. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
