import type { Demand } from '../kinds/kind.ts';
import type { Artifact } from './artifact.ts';
import { readDate } from './dates.ts';

/** Whether a kind asks an artifact for something: it is no mere option, and the artifact is held to it. */
export const isAsked = (demand: Demand, artifact: Artifact): boolean => demand.need !== 'optional' && isHeld(demand, artifact);

/** Whether an artifact is held to a demand now: it is open, has come as far as `from`, and is not older than `since`. */
export function isHeld({ from, since }: Demand, artifact: Artifact): boolean {
  if (artifact.closed || artifact.redirect) return false;
  if (from !== undefined && !hasReached(from, artifact)) return false;
  const date = since === undefined ? undefined : dateOf(artifact);
  return since === undefined || date === undefined || date >= since;
}

/** The date of an artifact, ISO: the first of its kind's date fields (none that is due) that holds a day of the calendar. */
export function dateOf({ kind, fields }: Pick<Artifact, 'kind' | 'fields'>): string | undefined {
  for (const { id, type, due } of kind.fields) {
    if (due || (type !== 'date' && type !== 'datetime')) continue;
    const date = fields.map((reading) => (reading.field?.id === id ? readDate(reading.value) : undefined)).find((each) => each?.exists);
    if (date) return date.iso;
  }
  return undefined;
}

/** An unknown or missing status counts as the first. */
function hasReached(from: string, { kind: { statuses }, status }: Artifact): boolean {
  const asked = statuses.findIndex(({ id }) => id === from);
  const current = Math.max(
    0,
    statuses.findIndex(({ id }) => id === status?.status?.id),
  );
  return asked >= 0 && current >= asked && !statuses[current]?.closed;
}
