import { isScalar } from 'yaml';
import { isAbsent, refuse, spanOf, unknownWord, type Form, type Schema } from './form.ts';

/** A form for one word or number: `take` gives undefined where it is not what is wanted. */
export function scalar<T>(what: string, schema: Schema, take: (value: unknown, source: string) => T | undefined): Form<T> {
  return {
    what,
    schema,
    read(node, say) {
      if (isAbsent(node)) return undefined;
      const value = isScalar(node) ? take(node.value, node.source ?? String(node.value)) : undefined;
      return value === undefined ? refuse(node, what, say) : value;
    },
  };
}

/** Some words; a number or `true` counts as written. */
export const text: Form<string> = scalar('a text', { type: ['string', 'number', 'boolean'] }, (value, source) =>
  typeof value === 'string' ? value : source,
);

const leadsOut = /(?:^|[/\\])\.\.(?:[/\\]|$)|^[a-z]:/i;

/** A folder; what leads out of the workspace is none of ours. */
export const folder: Form<string> = scalar(
  'a folder inside the workspace',
  { type: 'string', not: { pattern: '(^|[/\\\\])\\.\\.([/\\\\]|$)' } },
  (value, source) => (leadsOut.test(source) ? undefined : typeof value === 'string' ? value : source),
);

/** The name of a file, without folders. */
export const fileName: Form<string> = scalar('the name of a file', { type: 'string', pattern: '^[^/\\\\]+$' }, (value) =>
  typeof value === 'string' && /^[^/\\]+$/.test(value) && value !== '..' ? value : undefined,
);

/** `true`, `false`, or a word. */
export const flagOrWord: Form<boolean | string> = scalar('“true”, “false” or a word', { type: ['boolean', 'string'] }, (value) =>
  typeof value === 'boolean' || typeof value === 'string' ? value : undefined,
);

/** `true` or `false`. */
export const flag: Form<boolean> = scalar('“true” or “false”', { type: 'boolean' }, (value) =>
  typeof value === 'boolean' ? value : undefined,
);

/** A whole number, not negative. */
export const count: Form<number> = scalar('a whole number', { type: 'integer', minimum: 0 }, (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined,
);

const daysOf: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/** Days in a length of time such as `60d`, `8w`, `6m`, `1y`; undefined where a text is none. */
export function daysIn(text: string): number | undefined {
  const [, amount, unit = ''] = /^(\d{1,5})([dwmy])$/.exec(text) ?? [];
  return amount === undefined ? undefined : Number(amount) * (daysOf[unit] ?? 1);
}

/** A length of time, read as days. */
export const days: Form<number> = scalar('a length of time such as “60d”', { type: 'string', pattern: '^\\d+[dwmy]$' }, (value) =>
  daysIn(String(value)),
);

/** A day such as `2026-03-01` that the calendar has. */
export const isoDate: Form<string> = scalar('a date such as “2026-03-01”', { type: 'string', format: 'date' }, (value) =>
  typeof value === 'string' && isDay(value) ? value : undefined,
);

/** One of some words; `noun` names what they are. */
export function oneOf<T extends string>(noun: string, known: readonly T[]): Form<T> {
  const what = `a ${noun}`;
  return {
    what,
    schema: { enum: known },
    read(node, say) {
      if (isAbsent(node)) return undefined;
      if (!isScalar(node)) return refuse(node, what, say);
      const word = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
      return known.find((each) => each === word) ?? unknownWord(noun, word, spanOf(node), known, say);
    },
  };
}

function isDay(value: string): boolean {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
