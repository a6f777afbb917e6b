import { readDate } from '../dates.ts';

/** A day by which something is to be done, and where it stands in a text. */
export interface Deadline {
  /** ISO date: the day itself, or the last one of a month, quarter, half or year. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** The first day or period in a text: `2026-12-01`, `December 2026`, `Q3 2026`, `2026-H2`, `end of 2026`; undefined where there is none, or none that the calendar has. */
export function readDeadline(text: string): Deadline | undefined {
  if (!/\d/.test(text)) return undefined;
  const periods = forms.flatMap(({ pattern, lastMonth }) => {
    const found = pattern.exec(text);
    const year = Number(found?.groups?.['year']);
    const month = found && lastMonth(found.groups?.['part'] ?? '');
    return found && month ? [{ iso: lastDay(year, month), start: found.index, end: found.index + found[0].length }] : [];
  });
  const date = readDate(text);
  const day = date?.exists && date.form !== 'year-month' ? [{ iso: date.iso, start: date.start, end: date.end }] : [];
  return [...day, ...periods].sort((a, b) => a.start - b.start || b.end - a.end)[0];
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(?<part>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const year = '(?<year>20\\d\\d)';

const forms: readonly { readonly pattern: RegExp; readonly lastMonth: (part: string) => number }[] = [
  { pattern: new RegExp(`\\b${year}[\\s-]*Q(?<part>[1-4])\\b`, 'i'), lastMonth: (part) => Number(part) * 3 },
  { pattern: new RegExp(`\\bQ(?<part>[1-4])[\\s/-]*${year}\\b`, 'i'), lastMonth: (part) => Number(part) * 3 },
  { pattern: new RegExp(`\\b${year}[\\s-]*H(?<part>[12])\\b`, 'i'), lastMonth: (part) => Number(part) * 6 },
  { pattern: new RegExp(`\\bH(?<part>[12])[\\s/-]*${year}\\b`, 'i'), lastMonth: (part) => Number(part) * 6 },
  {
    pattern: new RegExp(`\\b${monthName}\\.?,?\\s+${year}\\b`, 'i'),
    lastMonth: (part) => monthNames.indexOf(part.slice(0, 3).toLowerCase()) + 1,
  },
  { pattern: new RegExp(`(?<![\\d-])${year}-(?<part>0[1-9]|1[0-2])(?![\\d-])`), lastMonth: Number },
  { pattern: new RegExp(`\\bend of ${year}\\b(?<part>)`, 'i'), lastMonth: () => 12 },
  { pattern: new RegExp(`^\\s*${year}\\s*$(?<part>)`), lastMonth: () => 12 },
];

/** The last day of a month of a year, ISO. */
const lastDay = (of: number, month: number): string => new Date(Date.UTC(of, month, 0)).toISOString().slice(0, 10);
