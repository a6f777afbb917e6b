/** A time of day as somebody wrote it. */
export interface ClockReading {
  /** Minutes since midnight. */
  readonly minutes: number;
  /** Whether it may mean twelve hours later: “4:19”, without am or pm, and without a zero before it. */
  readonly twelve: boolean;
  /** Whether it says am or pm. */
  readonly halved: boolean;
  /** Whether it is written “19.20”, as numbers of versions are. */
  readonly dotted: boolean;
  /** As written, in capitals: `UTC`, `CEST`, `+02:00`. */
  readonly zone?: string;
  readonly start: number;
  readonly end: number;
}

const names =
  'UTC|GMT|Z|WES?T|CES?T|EES?T|MSK|BST|IST|SGT|HKT|JST|KST|AE[SD]T|AC[SD]T|AWST|NZ[SD]T|P[SD]?T|M[SD]T|C[SD]T|E[SD]?T|AK[SD]T|HST|BRT';
const named = `(?:${names})(?:\\s?[+-]\\s?\\d{1,2}(?::?\\d\\d)?)?(?![\\w-])`;
// A minus that does not follow `T14:05` is the dash of “14:05-14:20”.
const shift = '(?:\\+|(?<=T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)-)\\d\\d:?\\d\\d(?!\\d)';
const zone = `(?:\\s*[([]?(?<zone>${named}|${shift})[)\\]]?)`;
const forms: readonly RegExp[] = [
  new RegExp(
    '(?<![\\d.:/v-])(?<hours>[01]?\\d|2[0-4])(?<mark>[:.h])(?<minutes>[0-5]\\d)(?::(?<seconds>[0-5]\\d)(?:[.,]\\d+)?)?' +
      `(?!\\d|[:.]\\d|%)(?:\\s*(?<half>[aApP])\\.?[mM]\\b\\.?)?${zone}?`,
    'gu',
  ),
  new RegExp(`(?<![\\d.:/])(?<hours>0?\\d|1[0-2])\\s?(?<half>[aApP])\\.?[mM]\\b\\.?${zone}?`, 'gu'),
  new RegExp(`(?<![\\d.:/])(?<hours>[01]\\d|2[0-3])(?<minutes>[0-5]\\d)(?:${zone}|\\s?h(?:rs|ours)?\\b)`, 'gu'),
];

/** The first time of day in a text, from an offset on; undefined where there is none. An hour alone is one only with am or pm. */
export function readClock(text: string, from = 0): ClockReading | undefined {
  // What stands before is read too: the form of a zone depends on it.
  const begin = Math.max(0, from - 20);
  const near = text.slice(begin, from + 60);
  const found = forms
    .map((form) => {
      form.lastIndex = from - begin;
      return form.exec(near);
    })
    .filter((each) => each !== null);
  const [first] = found.sort((a, b) => a.index - b.index);
  return first && readingOf(first, begin);
}

/** Whether a text names a time of day anywhere. */
export const tellsClock = (text: string): boolean => /\d/.test(text) && forms.some((form) => text.search(form) >= 0);

function readingOf({ 0: whole, index, groups }: RegExpExecArray, begin: number): ClockReading {
  const { hours = '', mark, minutes = '0', seconds = '0', half, zone: name } = groups ?? {};
  const hour = Number(hours);
  const isHalved = half !== undefined && hour <= 12;
  const ofDay = isHalved ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  return {
    minutes: ofDay * 60 + Number(minutes) + Number(seconds) / 60,
    twelve: half === undefined && hours.length === 1,
    halved: isHalved,
    dotted: mark === '.',
    ...(name === undefined ? {} : { zone: name.toUpperCase().replace(/\s/g, '') }),
    start: begin + index,
    end: begin + index + whole.trimEnd().length,
  };
}

const offsets: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  SGT: 480,
  HKT: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

/** Minutes that a zone is ahead of UTC; undefined where its name means several, or another with the season. */
export function offsetOf(name: string): number | undefined {
  const [, base = '', sign, hours, minutes = '0'] = /^([A-Z]*)(?:([+-])(\d{1,2}):?(\d\d)?)?$/.exec(name) ?? [];
  const start = base === '' && sign !== undefined ? 0 : offsets[base];
  if (start === undefined) return undefined;
  return start + (sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)));
}
