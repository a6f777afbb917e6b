/** How a date is written. */
export type DateForm = 'iso' | 'iso-time' | 'compact' | 'slash' | 'dot' | 'month-name' | 'year-month';

/** A date as somebody wrote it. */
export interface DateReading {
  /** `YYYY-MM-DD`, as far as it can be told; the first reading of an ambiguous one is day before month. */
  readonly iso: string;
  readonly form: DateForm;
  /** Whether the calendar has such a day. */
  readonly exists: boolean;
  /** Whether day and month could be swapped. */
  readonly ambiguous: boolean;
  /** The piece of the text that is the date. */
  readonly start: number;
  readonly end: number;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly ambiguous?: boolean;
}

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const forms: readonly { readonly form: DateForm; readonly pattern: RegExp; readonly parts: (found: RegExpExecArray) => Parts }[] = [
  {
    form: 'iso-time',
    pattern: /(?<!\d)(\d{4})-(\d\d)-(\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:\s?Z|\s?[+-]\d\d:?\d\d)?/,
    parts: yearFirst,
  },
  { form: 'iso', pattern: /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, parts: yearFirst },
  { form: 'slash', pattern: /(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, parts: yearFirst },
  { form: 'dot', pattern: /(?<!\d)(\d{4})\.(\d{1,2})\.(\d{1,2})(?!\d)/, parts: yearFirst },
  { form: 'slash', pattern: /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/, parts: yearLast },
  { form: 'dot', pattern: /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, parts: dayFirst },
  {
    form: 'month-name',
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${month}\\.?,?[\\s-]+(\\d{4})(?!\\d)`, 'i'),
    parts: named,
  },
  {
    form: 'month-name',
    pattern: new RegExp(`(?<!\\p{L})${month}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'iu'),
    parts: nameFirst,
  },
  { form: 'slash', pattern: /(?<![\d./-])(\d{1,2})[/](\d{1,2})[/](\d\d)(?![\d/])/, parts: yearLast },
  { form: 'compact', pattern: /(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/, parts: yearFirst },
  {
    form: 'year-month',
    pattern: /(?<!\d)(\d{4})[-/](\d{1,2})(?![\d/-])/,
    parts: ([, year, m]) => ({ year: Number(year), month: Number(m), day: 1 }),
  },
];

/** The first date in a text; absent where there is none. */
export function readDate(text: string): DateReading | undefined {
  if (!/\d/.test(text)) return undefined;
  for (const { form, pattern, parts } of forms) {
    const found = pattern.exec(text);
    if (!found) continue;
    const { year, month: m, day, ambiguous = false } = parts(found);
    const iso = `${pad(year, 4)}-${pad(m, 2)}-${pad(day, 2)}`;
    return {
      iso,
      form: loose(form, found),
      exists: exists(year, m, day),
      ambiguous,
      start: found.index,
      end: found.index + found[0].length,
    };
  }
  return undefined;
}

/** Days from one ISO date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The ISO date a number of days later. */
export function addDays(iso: string, days: number): string {
  const [year = 0, m = 1, day = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, m - 1, day + days)).toISOString().slice(0, 10);
}

/** Whether a text is exactly one ISO date that exists. */
export function isIsoDate(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return found !== null && exists(Number(found[1]), Number(found[2]), Number(found[3]));
}

function yearFirst([, year, m, day]: RegExpExecArray): Parts {
  return { year: Number(year), month: Number(m), day: Number(day) };
}

function dayFirst([, day, m, year]: RegExpExecArray): Parts {
  return { year: Number(year), month: Number(m), day: Number(day) };
}

function yearLast([, first, second, year]: RegExpExecArray): Parts {
  const [a, b, whole] = [Number(first), Number(second), Number(year) < 100 ? 2000 + Number(year) : Number(year)];
  if (b > 12) return { year: whole, month: a, day: b };
  return { year: whole, month: b, day: a, ambiguous: a <= 12 && a !== b };
}

function named([, day, name, year]: RegExpExecArray): Parts {
  return { year: Number(year), month: monthNumber(name), day: Number(day) };
}

function nameFirst([, name, day, year]: RegExpExecArray): Parts {
  return { year: Number(year), month: monthNumber(name), day: Number(day) };
}

const monthNumber = (name = ''): number => names.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** `2022-11-1` is a date, but not in the ISO form. */
const loose = (form: DateForm, found: RegExpExecArray): DateForm => (form === 'iso' && found[0].length !== 10 ? 'slash' : form);

function exists(year: number, m: number, day: number): boolean {
  if (m < 1 || m > 12 || day < 1 || year < 1) return false;
  return day <= new Date(Date.UTC(2000 + (year % 400), m, 0)).getUTCDate();
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
