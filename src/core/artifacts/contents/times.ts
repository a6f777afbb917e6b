import { readDate } from '../dates.ts';
import { readClock, tellsClock, type ClockReading } from './clocks.ts';

/** The time with which an entry of a timeline begins, as far as it says. */
export interface TimeReading {
  /** ISO. */
  readonly date?: string;
  /** A day without its year, as `MM-DD`. */
  readonly monthDay?: string;
  readonly clock?: ClockReading;
  /** Minutes after the moment called T. */
  readonly relative?: number;
  /** Whether it is told as a guess (“around 14:20”), or not known. */
  readonly loose: boolean;
  /** Whether it names a day that may be one of several: “Tuesday”, “04/05”. */
  readonly someDay: boolean;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

const guesses =
  'around|about|approx\\.?|approximately|ca\\.?|c\\.|circa|roughly|by|between|before|after|until|till|sometime|just|shortly|late|early';
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b';
const opening = `(?:(?:at|on|from|since|${guesses})\\s+|[~≈]\\s*)*`;
const lead = new RegExp(`^[\\s[("“*_>@–—-]*${opening}(?<weekday>${weekday}[.,:]?\\s*)?${opening}`, 'iu');
const guess = new RegExp(`[~≈]|\\b(?:${guesses})(?!\\p{L})`, 'iu');
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(?<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\\b\\.?';
const days: readonly RegExp[] = [
  new RegExp(`^${month}\\s+(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?!\\d|[:.]\\d)`, 'iu'),
  new RegExp(`^(?<day>[0-3]?\\d)(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?${month}`, 'iu'),
];
const next = new RegExp(`^[\\s,;T@|/–—-]*(?:\\(?${weekday}\\)?)?[\\s,–—-]*${opening}`, 'iu');
const relative =
  /^T\s*(?:(?<sign>[+−–-])\s*(?:(?<hours>\d{1,3}):(?<clock>[0-5]\d)(?::[0-5]\d)?|(?<amount>\d+)\s*(?<unit>[a-z]*))|[+-]?0\b|(?=\s*:))/iu;
const unknown =
  /^(?:(?=[\d/.:hX?-]*[X?])(?:[\dX?]{1,2}[:.h][\dX?]{2}|[\dX?]{4}\S{0,3}[-/][\dX?]{2}[-/][\dX?]{2})(?![\d:])|\?{2,}|(?:time |date )?(?:unknown|unclear|not known)\b|day\s+\d+\b)/iu;

/** The time at the beginning of some words; undefined where they begin otherwise. */
export function readTime(text: string): TimeReading | undefined {
  const opened = lead.exec(text);
  const start = opened?.[0].length ?? 0;
  const isOfWeek = opened?.groups?.['weekday'] !== undefined;
  const rest = text.slice(start, start + 80);
  const counted = relativeIn(rest);
  if (counted) return { relative: counted.relative, loose: false, someDay: false, start, end: start + counted.end };
  const day = dayIn(rest);
  const from = start + (day?.end ?? 0);
  const pause = day ? (next.exec(text.slice(from, from + 40))?.[0] ?? '') : '';
  const clock = readClock(text, from + pause.length);
  const isTimed = clock?.start === from + pause.length;
  const end = isTimed ? clock.end : from;
  const said = day?.said ?? (isTimed ? dayAfter(text, end) : {});
  const named = said.date ?? said.monthDay;
  if (isTimed || day) {
    const loose = guess.test(text.slice(0, start)) || guess.test(pause) || isDoubted(text, end);
    return {
      ...said,
      ...(isTimed ? { clock } : {}),
      loose,
      someDay: named === undefined && (isOfWeek || day !== undefined || isLaterDay(text, end)),
      start,
      end,
    };
  }
  const open = isOfWeek ? '' : unknown.exec(rest)?.[0];
  return open === undefined ? undefined : { loose: true, someDay: true, start, end: start + open.length };
}

/** Whether a text names a time or a day anywhere. */
export const tellsTime = (text: string): boolean => tellsClock(text) || readDate(text) !== undefined;

interface Day {
  readonly said: Pick<TimeReading, 'date' | 'monthDay'>;
  readonly end: number;
}

function dayIn(text: string): Day | undefined {
  const date = readDate(text.slice(0, 40));
  if (date?.start === 0 && date.exists && date.form !== 'year-month') {
    // A date with a time is read as one; here the time is read apart, with its zone.
    const end = date.form === 'iso-time' ? 10 : date.end;
    return { said: date.ambiguous ? {} : { date: date.iso }, end };
  }
  const short = /^\d{1,2}\/\d{1,2}(?!\d|\/)/.exec(text);
  if (short) return { said: {}, end: short[0].length };
  for (const form of days) {
    const found = form.exec(text);
    const number = months.indexOf(found?.groups?.['month']?.slice(0, 3).toLowerCase() ?? '') + 1;
    if (found && number > 0) return { said: { monthDay: `${pad(number)}-${pad(Number(found.groups?.['day']))}` }, end: found[0].length };
  }
  return undefined;
}

/** A day that follows its time: “14:05 on 2026-11-02”. */
function dayAfter(text: string, end: number): Day['said'] {
  const after = /^[\s,;]*(?:on\s+)?[([]?/iu.exec(text.slice(end, end + 10))?.[0].length ?? 0;
  return dayIn(text.slice(end + after, end + after + 40))?.said ?? {};
}

function relativeIn(text: string): { readonly relative: number; readonly end: number } | undefined {
  const found = relative.exec(text);
  if (!found) return undefined;
  const { sign, hours, clock, amount, unit = '' } = found.groups ?? {};
  const size = hours === undefined ? Number(amount ?? 0) * perUnit(unit) : Number(hours) * 60 + Number(clock);
  return { relative: sign === undefined || sign === '+' ? size : -size, end: found[0].length };
}

const perUnit = (unit: string): number => (/^h/i.test(unit) ? 60 : /^d/i.test(unit) ? 1440 : /^s/i.test(unit) ? 1 / 60 : 1);

/** “14:05?”, “14:05 (not sure)”. */
const isDoubted = (text: string, end: number): boolean =>
  /^\s*(?:\?|[([][^)\]]{0,40}(?:\?|not sure|approx|roughly|about|unsure))/iu.test(text.slice(end, end + 60));

/** “09:05 (next day)”, “09:05 +1”. */
const isLaterDay = (text: string, end: number): boolean =>
  /\b(?:next|following|second|third|other|same) (?:day|morning|night|week)|\bday (?:after|\d)|\btomorrow\b|\bovernight\b|^\s*[([]?\+\s?\d/iu.test(
    text.slice(end, end + 60),
  );

const pad = (number: number): string => String(number).padStart(2, '0');
