import type { Words } from '../../kinds/words.ts';
import type { Span } from '../../text/span.ts';
import { isEmptyMark } from '../field-value.ts';
import { sourceSpan, type Plain } from '../plain.ts';
import { readDeadline } from './periods.ts';

/** What an item states of itself, for example who owns it. */
export interface Fact {
  readonly value: string;
  readonly span: Span;
  /** ISO, for facts that are days. */
  readonly iso?: string;
  /** Whether no word says what the day is: then it is meant only where such a day is asked for. */
  readonly bare?: boolean;
}

/** Facts that are days: by when it is to be done, by when it is meant to be reached, when it is looked at again. */
export const dayFacts: readonly string[] = ['due', 'target', 'review'];

/** The names a fact goes by: its id and its spellings. */
export const namesOf = (id: string, { content }: Words): readonly string[] => [id, ...(content[id] ?? [])];

/** A fact in the words of an item: a piece “due: 2026-12-01”, or what is plain without a label; undefined where it is not stated. */
export function factIn(plain: Plain, id: string, words: Words): Fact | undefined {
  if (dayFacts.includes(id)) return /\d/.test(plain.text) ? dayIn(plain, id, words) : undefined;
  const label = labelIn(plain.text, id, words);
  const value = label?.[2]?.trim() ?? '';
  if (label && value !== '' && !isEmptyMark(value))
    return factAt(plain, label.index + label[0].length - (label[2] ?? '').trimStart().length, value);
  // A label with nothing after it says that nobody knows yet.
  if (label) return undefined;
  if (id === 'owner') return ownerIn(plain);
  return id === 'link' ? linkIn(plain) : undefined;
}

function dayIn(plain: Plain, id: string, words: Words): Fact | undefined {
  const label = labelIn(plain.text, id, words);
  const from = label ? label.index + (label[1] ?? '').length : undefined;
  const spoken = from ?? spokenDay(plain.text, id, words);
  // Where only one day is meant, it needs no label.
  const start = spoken ?? (id === 'due' && !otherDays(words).test(plain.text) ? 0 : undefined);
  if (start === undefined) return undefined;
  const day = readDeadline(plain.text.slice(start, spoken === undefined ? undefined : start + 60));
  if (!day) return undefined;
  const piece = { start: start + day.start, end: start + day.end };
  return { value: plain.text.slice(piece.start, piece.end), span: sourceSpan(plain, piece), iso: day.iso, bare: spoken === undefined };
}

/** Where a day follows a word without a colon: “by 2026-12-01”. */
function spokenDay(text: string, id: string, words: Words): number | undefined {
  for (const found of text.matchAll(spoken(words, id))) {
    const after = found.index + found[0].length;
    if ((readDeadline(text.slice(after, after + 24))?.start ?? 9) <= 4) return after;
  }
  return undefined;
}

const owners: readonly RegExp[] = [
  /(?<![\w.@/])@[a-z\d][\w-]*/iu,
  // A name at the start: “Ana: write it down”, “[Ana] write it down”.
  /^\s*\[?\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2}\]?(?=:\s|\])/u,
  // A name that answers: “Who signs it at night? Lena, until 2026-12-01”.
  /(?=\p{Lu})(?<=\?\s{1,4})\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2}(?=\s*(?:[,;)—–.]|$|\n))/mu,
  // A name at the end, after a dash or in brackets: “— Ana Petrova, 2026-12-01”.
  /(?=\p{Lu})(?<=[—–(]\s{0,4}(?:by\s{1,4})?)\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2}(?=\s*(?:[,;)—–]|$|\n))/mu,
];

function ownerIn(plain: Plain): Fact | undefined {
  for (const pattern of owners) {
    const found = pattern.exec(plain.text);
    if (found) return factAt(plain, found.index, found[0]);
  }
  return undefined;
}

/** An address, or a ticket or pull request as trackers cite them. */
export const tickets = /https?:\/\/\S+|(?<![\w/&])#\d+\b|(?<![\w-])[A-Z][A-Z\d]{1,9}-\d+\b/;

function linkIn(plain: Plain): Fact | undefined {
  const [link] = plain.links;
  if (link) return factAt(plain, link.start, plain.text.slice(link.start, link.end) || '…');
  const found = tickets.exec(plain.text);
  return found ? factAt(plain, found.index, found[0]) : undefined;
}

const factAt = (plain: Plain, start: number, value: string): Fact => ({
  value,
  span: sourceSpan(plain, { start, end: start + value.length }),
});

const patterns = new WeakMap<Words, Map<string, RegExp>>();

/** A label of a fact, what stands before its value in the first group, the value in the second; it may have to begin on the next line. */
const labelled = (words: Words, id: string): RegExp =>
  pattern(
    words,
    id,
    () =>
      `((?<![\\p{L}\\p{N}-])(?:${alternatives(namesOf(id, words))})\\s*(?::|=|→)[^\\S\\n]*(?:\\n[ \\t]*(?![^\\n:,]{1,30}:))?)([^\\n,;|()—–]*)`,
  );

/** Most items state nothing with a label. */
const labelIn = (text: string, id: string, words: Words): RegExpExecArray | null =>
  /[:=→]/.test(text) ? labelled(words, id).exec(text) : null;

/** A word that says what the day behind it is. */
const spoken = (words: Words, id: string): RegExp =>
  pattern(words, ` spoken ${id}`, () => `(?<![\\p{L}\\p{N}])(?:${alternatives(namesOf(id, words))})\\s+(?=\\S)`, 'giu');

/** A label of any day but the due one. */
const otherDays = (words: Words): RegExp =>
  pattern(
    words,
    ' other',
    () => `(?<![\\p{L}\\p{N}-])(?:${alternatives(['target', 'review'].flatMap((id) => namesOf(id, words)))})\\s*[:=]`,
  );

function pattern(words: Words, key: string, source: () => string, flags = 'iu'): RegExp {
  const known = patterns.get(words) ?? new Map<string, RegExp>();
  patterns.set(words, known);
  const found = known.get(key) ?? new RegExp(source(), flags);
  known.set(key, found);
  return found;
}

const alternatives = (names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replace(/[ -]/g, '[ -]'))
    .join('|');
