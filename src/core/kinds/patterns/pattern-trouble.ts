import { allLetters, eitherOf, lettersOf, noLetters, overlap, type Letters } from './letters.ts';
import { partsOf, type PatternPart } from './pattern-parts.ts';

/** What a piece of a pattern may begin with, and how many ways there are, at worst, to match it from one place of a long line. */
interface Ways {
  readonly first: Letters;
  /** Whether it may match nothing at all. */
  readonly empty: boolean;
  readonly ways: number;
}

type Alternatives = readonly (readonly PatternPart[])[];

/** A run of any length that does not end by itself can end at each of so many places. */
const long = 300;
/** One such run, and a handful of choices beside it: the time grows with the square of a line at worst, and lines are cut. */
const mostWays = long * 32;

/** Why a pattern may take longer than a line is worth: the end of a sentence; undefined where it cannot. */
export function patternTrouble(source: string): string | undefined {
  if (/(?:^|[^\\])(?:\\\\)*\\(?:[1-9]|k<)/.test(source))
    return 'refers back to a group, which may take very long; it is expected to do without';
  if (source.length > 1000) return 'is longer than a thousand characters; shorter ones are expected';
  const { ways } = ofGroup(partsOf(source), noLetters);
  if (ways === Infinity) return 'repeats what repeats already, which may take very long; one “+” or “*” for each piece is expected';
  if (ways > mostWays)
    return 'has too many “.*” and the like, which may take very long; classes that end by themselves, such as “[^)]*”, are expected';
  return undefined;
}

/** Alternatives that begin alike are each tried. */
function ofGroup(group: Alternatives, next: Letters): Ways {
  const each = group.map((parts) => ofSequence(parts, next));
  let first = noLetters;
  let alike = false;
  for (const one of each) {
    alike ||= overlap(first, one.first);
    first = eitherOf(first, one.first);
  }
  const counts = each.map(({ ways }) => ways);
  const ways = alike ? counts.reduce((sum, count) => sum + count, 0) : counts.reduce((most, count) => (count > most ? count : most), 1);
  return { first, empty: each.some(({ empty }) => empty), ways };
}

/** From the end to the start, as what follows a piece decides in how many ways it may end. */
function ofSequence(parts: readonly PatternPart[], next: Letters): Ways {
  let follow = next;
  let all: Ways = { first: noLetters, empty: true, ways: 1 };
  for (const part of parts.toReversed()) {
    const piece = ofPart(part, follow);
    follow = piece.empty ? eitherOf(piece.first, follow) : piece.first;
    all = {
      first: piece.empty ? eitherOf(piece.first, all.first) : piece.first,
      empty: piece.empty && all.empty,
      ways: piece.ways * all.ways,
    };
  }
  return all;
}

function ofPart({ one, group, min, max, still }: PatternPart, next: Letters): Ways {
  if (still) return { first: noLetters, empty: true, ways: group ? ofGroup(group, noLetters).ways : 1 };
  if (group) return ofRepeated(group, min, max, next);
  const first = one === undefined ? allLetters : lettersOf(one);
  return { first, empty: min === 0, ways: overlap(first, next) ? choices(min, max) : 1 };
}

/** A group that repeats without end must be plain: begin and end in one way, so that no text can be cut into its rounds in two. */
function ofRepeated(group: Alternatives, min: number, max: number, next: Letters): Ways {
  const inside = ofGroup(group, max > 1 ? eitherOf(firstOf(group), next) : next);
  const isPlain = inside.ways === 1 && !inside.empty;
  const rounds = Math.min(max, long);
  const ways = max === Infinity && !isPlain ? Infinity : inside.ways ** (isPlain ? 1 : rounds);
  return {
    first: inside.first,
    empty: min === 0 || inside.empty,
    ways: ways * (overlap(inside.first, next) ? choices(min, max) : 1),
  };
}

/** What a group may begin with, the ways aside. */
const firstOf = (group: Alternatives): Letters => group.map(firstOfSequence).reduce(eitherOf, noLetters);

function firstOfSequence(parts: readonly PatternPart[]): Letters {
  let first = noLetters;
  for (const { one, group, min, still } of parts) {
    if (still) continue;
    first = eitherOf(first, group ? firstOf(group) : one === undefined ? allLetters : lettersOf(one));
    if (min > 0 && !(group && mayBeEmpty(group))) break;
  }
  return first;
}

const mayBeEmpty = (group: Alternatives): boolean =>
  group.some((parts) => parts.every((part) => part.still || part.min === 0 || (part.group !== undefined && mayBeEmpty(part.group))));

const choices = (min: number, max: number): number => Math.min(max, long) - Math.min(min, long) + 1;
