import type { FieldReading } from '../artifacts/artifact.ts';
import { isIsoDate, readDate } from '../artifacts/dates.ts';
import { minutesIn } from '../artifacts/durations.ts';
import { choiceMeant, choiceSpelt, choiceWords } from '../kinds/choices.ts';
import type { Field } from '../kinds/kind.ts';
import { slice, type Span } from '../text/span.ts';
import { didYouMean, nearest, oneOf } from '../text/near.ts';
import type { FixKind } from './finding.ts';
import type { Weight } from './rule.ts';

/** What is wrong with a value, and what it would rather be. */
export interface ValueFault {
  readonly span: Span;
  readonly message: string;
  readonly weight: Weight;
  readonly better?: string;
  readonly fix?: FixKind;
}

/** A value as its field's type reads it; undefined where nothing is wrong with it. */
export function faultOf(text: string, field: Field, reading: FieldReading): ValueFault | undefined {
  // A section of that name may well be one: “Implementation” is a field to some and a chapter to others.
  if (reading.dialect === 'section' && reading.value.length > 40) return undefined;
  switch (field.type) {
    case 'date':
    case 'datetime':
      return dateFault(text, reading);
    case 'choice':
      return choiceFault(field, reading);
    case 'number':
      return /^[+-]?\d[\d\s,._]*(?:\.\d+)?\s*(?:%|[\p{L}\p{Sc}]{1,8})?$/u.test(reading.value) || /^\p{Sc}\s?\d/u.test(reading.value)
        ? undefined
        : content(reading, 'is no number');
    case 'duration':
      return minutesIn(reading.value) !== undefined
        ? undefined
        : content(reading, 'is no length of time', ', such as “90 min”, “2 h” or “3 days”');
    case 'link':
      return isLink(reading) ? undefined : content(reading, 'is no link', ' or an address');
    case 'people':
      return /\p{L}/u.test(reading.value) ? undefined : content(reading, 'names nobody', ', a handle or an address');
    default:
      return undefined;
  }
}

function dateFault(text: string, { value, valueSpan }: FieldReading): ValueFault | undefined {
  const date = readDate(slice(text, valueSpan));
  if (!date) return { span: valueSpan, message: `“${value}” is no date; expected one in the form YYYY-MM-DD`, weight: 'content' };
  const span = { start: valueSpan.start + date.start, end: valueSpan.start + date.end };
  const written = slice(text, span);
  if (!date.exists) return noSuchDay(span, written, date.iso);
  if (date.ambiguous)
    return { span, message: `“${written}” is read differently from country to country; expected the form YYYY-MM-DD`, weight: 'required' };
  if (date.form === 'year-month')
    return { span, message: `“${written}” names no day; expected the form YYYY-MM-DD`, weight: 'recommended-field' };
  if (date.form === 'iso' || date.form === 'iso-time') return undefined;
  return {
    span,
    message: `“${written}” is not in the form YYYY-MM-DD; expected “${date.iso}”`,
    weight: 'recommended-field',
    better: date.iso,
    fix: 'safe',
  };
}

/** Month and day are often swapped: 2024-14-02 was the second of a fourteenth month. */
function noSuchDay(span: Span, written: string, iso: string): ValueFault {
  const swapped = iso.replace(/-(\d\d)-(\d\d)$/, '-$2-$1');
  const fault = { span, message: `There is no day “${written}”; expected one that the calendar has`, weight: 'syntax' } as const;
  if (!isIsoDate(swapped)) return fault;
  return { ...fault, message: `There is no day “${written}”; did you mean “${swapped}”`, better: swapped, fix: 'suggestion' };
}

/** Another spelling of a choice is read as well as the kind's own; it is only offered. */
function choiceFault(field: Field, { value, valueSpan: span }: FieldReading): ValueFault | undefined {
  const { choices, label } = field;
  if (choices.length === 0) return undefined;
  const spelt = choiceSpelt(field, value);
  if (spelt !== undefined && spelt.toLowerCase() !== value.toLowerCase()) return otherSpelling(value, span, spelt);
  if (choiceMeant(field, value) !== undefined) return undefined;
  const better = nearest(value, choiceWords(field));
  return {
    span,
    message: `“${value}” is no choice of “${label}”${didYouMean(better) || `; expected ${oneOf(choices)}`}`,
    weight: 'content',
    ...(better === undefined ? {} : { better, fix: 'suggestion' as const }),
  };
}

const otherSpelling = (value: string, span: Span, better: string): ValueFault => ({
  span,
  message: `“${value}” is another word for “${better}”; expected “${better}”`,
  weight: 'hint',
  better,
  fix: 'suggestion',
});

const content = ({ value, valueSpan }: FieldReading, fact: string, more = ''): ValueFault => ({
  span: valueSpan,
  message: `“${value}” ${fact}; expected one${more}`,
  weight: 'content',
});

/** An address, a path, a commit, or a ticket or pull request as trackers cite them. */
const isLink = ({ value, items }: FieldReading): boolean =>
  items.some(({ url }) => url !== undefined) ||
  /(?:^|\s)(?:[a-z][a-z0-9+.-]*:\S|www\.|\.{0,2}\/\S|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/:?#]|$))/i.test(value) ||
  /(?:^|[\s(])(?:[\w.-]+(?:\/[\w.-]+)?)?[#!]\d+/.test(value) ||
  /\b[A-Z][A-Z0-9]+-\d+\b/.test(value) ||
  /(?<![\w-])(?:(?=[a-f]*\d)[\da-f]{7,40}|[\da-f]{7,40}\.{2,3}[\da-f]{7,40})(?![\w-])/.test(value) ||
  /\.[a-z]{2,4}(?:#\S*)?$/i.test(value);
