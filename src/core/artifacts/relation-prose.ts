import type { Span } from '../text/span.ts';
import type { RelationReading } from './artifact.ts';
import { findCitations } from './cite.ts';
import { itemOf } from './field-value.ts';
import type { Plain } from './plain.ts';
import type { RelationPhrases } from './relation-phrases.ts';
import { isOfPart, withoutPart } from './relation-part.ts';
import { readTarget } from './relation-target.ts';

interface ProseOptions {
  /** The relation of targets that no phrase precedes; without it they are none. */
  readonly otherwise?: string;
  /** Whether a target must follow its phrase at once. */
  readonly direct?: boolean;
}

const joins = /^[\s,;:([\]]*(?:and|&|as well as)?[\s([]*$/i;
const soon = /^[\s:\-–—>→*_()[\]]*(?:by|the|to|of|in|our|decision|record|number|no\.?|#)?[\s:#()[\]]*$/i;
const near = /^[^.!?\n]{0,60}$/;

/** The relations some words state: each phrase with the links, citations and numbers that follow it. */
export function relationsInProse(
  path: string,
  plain: Plain,
  prefixes: readonly string[],
  phrases: RelationPhrases,
  options: ProseOptions,
): readonly RelationReading[] {
  const said = [...plain.text.matchAll(phrases.pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    field: phrases.fieldOf(match[0]),
  }));
  const found: RelationReading[] = [];
  let last: { readonly end: number; readonly field: string } | undefined;
  const targets = targetsIn(plain, prefixes, said);
  for (const [index, target] of targets.entries()) {
    const phrase = said.findLast(({ end }) => end <= target.start);
    const between = withoutPart(plain.text.slice(phrase?.end ?? 0, target.start));
    const follows = phrase?.field !== undefined && (options.direct ? soon : near).test(between);
    const goesOn =
      last !== undefined && (phrase === undefined || phrase.end <= last.end) && joins.test(plain.text.slice(last.end, target.start));
    const field = follows ? phrase.field : goesOn ? last?.field : options.otherwise;
    const item = itemOf(plain, target);
    const pointed = item && readTarget(path, item);
    if (field === undefined || !pointed) continue;
    const about = wordsAbout(plain.text, target, targets[index - 1]?.end ?? 0, targets[index + 1]?.start, phrase);
    found.push({ field, ...pointed, ...(isOfPart(about) ? { partial: true } : {}) });
    last = { end: target.end, field };
  }
  return found;
}

/** What a sentence says of one target: from before the phrase, if no other target comes between, to what follows. */
function wordsAbout(text: string, target: Span, last: number, next: number | undefined, phrase: Span | undefined): string {
  const from = Math.max(last, (phrase ?? target).start - 20, target.start - 100);
  const [after = ''] = /^[^.;\n]{0,60}/.exec(text.slice(target.end, Math.min(next ?? Infinity, target.end + 60))) ?? [];
  return `${text.slice(from, target.start).replace(/^.*[.;\n]/s, '')} ${after}`;
}

/** Links, citations of the kind, and numbers right after a phrase, in order, none twice. */
function targetsIn(plain: Plain, prefixes: readonly string[], said: readonly Span[]): readonly Span[] {
  const links = plain.links.filter(
    ({ url, start, end }) => start < end && !url?.startsWith('#') && isTarget(plain.text.slice(start, end), url),
  );
  const apart = (span: Span): boolean => !links.some(({ start, end }) => start < span.end && span.start < end);
  const cited = findCitations(plain.text, prefixes).filter(apart);
  const numbers = said
    .flatMap(({ end }) => numberAfter(plain.text, end) ?? [])
    .filter((span) => apart(span) && !cited.some(({ start, end }) => start < span.end && span.start < end));
  const all = [...links, ...cited, ...numbers].sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter(({ start }, index) => index === 0 || start >= (all[index - 1]?.end ?? 0));
}

/** A bracket without destination is a target only where it names something with a number. */
const isTarget = (label: string, url: string | undefined): boolean => url !== undefined || /\d/.test(label);

function numberAfter(text: string, end: number): Span | undefined {
  const found = /^\s*(?:by\s+)?(#?\d{1,6}(?!\p{N}|[-/.]\d))(?:[-\w]*)/u.exec(text.slice(end));
  const number = found?.[1];
  if (!found || number === undefined) return undefined;
  const start = end + found[0].indexOf(number);
  return { start, end: end + found[0].length };
}
