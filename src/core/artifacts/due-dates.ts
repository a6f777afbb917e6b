import type { Field } from '../kinds/kind.ts';
import type { Artifact, FieldReading } from './artifact.ts';
import { addDays, readDate } from './dates.ts';
import { daysOf } from './durations.ts';

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
    if (!field || (!field.due && field.within === undefined)) return [];
    const read = readDate(value);
    const days = field.due ? 0 : daysWithin(field.within, fields);
    if (!read?.exists || days === undefined) return [];
    return [{ field, reading, day: read.iso, date: addDays(read.iso, days) }];
  });
}

/** How long a date is good: so many days, or as a field says; undefined where that field says nothing. */
function daysWithin(within: Field['within'], fields: readonly FieldReading[]): number | undefined {
  if (typeof within !== 'string') return within;
  return fields.filter(({ field }) => field?.id === within).map(({ value }) => daysOf(value))[0];
}
