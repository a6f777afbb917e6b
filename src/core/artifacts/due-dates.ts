import type { Field } from '../kinds/kind.ts';
import type { Artifact, FieldReading } from './artifact.ts';
import { addDays, readDate } from './dates.ts';
import { dayAfter } from './durations.ts';

/** The last day on which what a date field says is in time. */
export interface DueDate {
  readonly field: Field;
  readonly reading: FieldReading;
  /** The day as written, ISO. */
  readonly day: string;
  /** The day itself where the field is `due`, else so long after it as the field is good. */
  readonly date: string;
}

/** Every day past which an artifact is overdue, as its date fields say. */
export function dueDates({ fields }: Pick<Artifact, 'fields'>): readonly DueDate[] {
  return fields.flatMap((reading): readonly DueDate[] => {
    const { field, value } = reading;
    if (!field) return [];
    const read = readDate(value);
    const date = read?.exists ? goodUntil(field, read.iso, fields) : undefined;
    return read && date !== undefined ? [{ field, reading, day: read.iso, date }] : [];
  });
}

/** The last day on which a day is good: that day, so many days after it, or as long as another field says; undefined where that says nothing. */
function goodUntil({ due, within }: Field, day: string, fields: readonly FieldReading[]): string | undefined {
  if (due) return day;
  if (typeof within !== 'string') return within === undefined ? undefined : addDays(day, within);
  const length = fields.find(({ field, value }) => field?.id === within && value !== '');
  return length && dayAfter(day, length.value);
}
