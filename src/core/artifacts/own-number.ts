import type { Field, Kind } from '../kinds/kind.ts';
import { normaliseKey } from '../kinds/normalise.ts';
import type { FieldReading } from './artifact.ts';

/** Whether a field is the artifact's own number: one called as it is cited (`eip`, `kep-number`), or `number`. */
export function isOwnNumber({ prefixes }: Kind, { id, type }: Field): boolean {
  if (type !== 'number') return false;
  const name = normaliseKey(id).replace(/(?:^| )number$/, '');
  return name === '' || prefixes.some((prefix) => normaliseKey(prefix) === name);
}

/** The number that a field says an artifact has, and where; undefined where none does, or says something else. */
export function ownNumber(
  kind: Kind,
  fields: readonly FieldReading[],
): { readonly number: number; readonly reading: FieldReading } | undefined {
  const reading = fields.find(({ field, value }) => field && isOwnNumber(kind, field) && /^\d{1,6}$/.test(value));
  return reading && { number: Number(reading.value), reading };
}
