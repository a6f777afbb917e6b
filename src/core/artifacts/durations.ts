import { daysIn } from '../kinds/forms/scalars.ts';
import { addDays } from './dates.ts';

const minutesOf: readonly (readonly [unit: RegExp, minutes: number])[] = [
  [/^ms|^milli/, 1 / 60_000],
  [/^mo/, 43_200],
  [/^m/, 1],
  [/^h/, 60],
  [/^d/, 1440],
  [/^w/, 10_080],
  [/^y/, 525_600],
  [/^s/, 1 / 60],
];
const unit = '(?:ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?)';
const names = ['an?', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const piece = `(?:\\d+(?:[.,]\\d+)?[\\s-]*|\\b(?:${names.join('|')})[\\s-]+)${unit}\\b\\.?`;
const guess = '(?:about|around|approx\\.?|ca\\.?|every|each|up to|at most|~|<|>|≤|≈)';
const spoken = new RegExp(`^${guess}?\\s*(${piece}(?:(?:\\s*,)?\\s*(?:and\\s+)?${piece})*)`, 'i');

/** Minutes in a length of time as people write it: “40 min”, “1h 29m”, “6 months”, `P6M`, “1:30”; undefined where a text is none. A month has thirty days. */
export function minutesIn(text: string): number | undefined {
  const words = text.trim();
  return isoMinutes(words) ?? clockMinutes(words) ?? spokenMinutes(words);
}

/** The day so long after another (both ISO), months and years as the calendar has them; `6m` is six months here, as in a kind. Undefined where a text is no length of a day or more. */
export function dayAfter(iso: string, text: string): string | undefined {
  const months = monthsIn(text.trim());
  if (months !== undefined) return months > 0 ? addMonths(iso, months) : undefined;
  const days = daysIn(text.trim().toLowerCase()) ?? Math.floor((minutesIn(text) ?? 0) / 1440);
  return days > 0 ? addDays(iso, days) : undefined;
}

const spokenMonths = new RegExp(`^(?:every\\s+)?(\\d+|${names.join('|')})[\\s-]*(m|mo|months?|y|yrs?|years?)\\.?$`, 'i');

function monthsIn(text: string): number | undefined {
  const [iso, years = 0, months = 0] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/i.exec(text) ?? [];
  if (iso !== undefined && iso.length > 1) return Number(years) * 12 + Number(months);
  const [, amount, name = ''] = spokenMonths.exec(text) ?? [];
  return amount === undefined ? undefined : numberOf(amount.toLowerCase()) * (/^y/i.test(name) ? 12 : 1);
}

/** The last day of the month where it has no such day. */
function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

function isoMinutes(text: string): number | undefined {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/i.exec(text);
  if (!found || !/\d/.test(text)) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((each?: string) => Number(each ?? 0));
  return (years * 365 + months * 30 + weeks * 7 + days) * 1440 + hours * 60 + minutes + seconds / 60;
}

function clockMinutes(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,3}):([0-5]\d)(?::[0-5]\d)?$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function spokenMinutes(text: string): number | undefined {
  const pieces = spoken.exec(text)?.[1]?.match(new RegExp(piece, 'gi'));
  return pieces?.reduce((sum, each) => {
    const [, amount = '', name = ''] = /^(\d+(?:[.,]\d+)?|[a-z]+)[\s-]*([a-z]+)/i.exec(each) ?? [];
    return sum + numberOf(amount.toLowerCase()) * minutesPer(name.toLowerCase());
  }, 0);
}

const minutesPer = (name: string): number => minutesOf.find(([pattern]) => pattern.test(name))?.[1] ?? 0;

const numberOf = (amount: string): number => (/^\d/.test(amount) ? Number(amount.replace(',', '.')) : Math.max(1, names.indexOf(amount)));
