import type { Kind, Status } from '../kinds/kind.ts';
import type { Summary } from './summary.ts';

/** Why an artifact waits for somebody: a due date has passed, or it has kept one status for longer than its kind says. */
export function overdueBecause(summary: Summary, kind: Kind | undefined, today: string): string | undefined {
  if (summary.closed || summary.redirect) return undefined;
  const passed = summary.due.find(({ date }) => date < today);
  if (passed) return `${passed.field} was due on ${passed.date}`;
  const days = staleFor(
    kind?.statuses.find(({ id }) => id === summary.status?.id),
    summary.date,
    today,
  );
  return days === undefined ? undefined : `${summary.status?.label ?? ''} for ${days} days`;
}

/** For how many days a status has been kept, where that is longer than its kind says. */
export function staleFor(status: Status | undefined, since: string | undefined, today: string): number | undefined {
  if (status?.staleAfter === undefined || since === undefined) return undefined;
  const days = Math.floor((Date.parse(today) - Date.parse(since)) / 86_400_000);
  return days > status.staleAfter ? days : undefined;
}
