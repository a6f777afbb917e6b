import type { Kind } from '../kinds/kind.ts';
import type { Summary } from './summary.ts';

/** Why an artifact waits for somebody: a due date has passed, or it has kept one status for longer than its kind says. */
export function overdueBecause(summary: Summary, kind: Kind | undefined, today: string): string | undefined {
  if (summary.closed || summary.redirect) return undefined;
  const passed = summary.due.find(({ date }) => date < today);
  if (passed) return `${passed.field} was due on ${passed.date}`;
  const staleAfter = kind?.statuses.find(({ id }) => id === summary.status?.id)?.staleAfter;
  if (staleAfter === undefined || summary.date === undefined) return undefined;
  const days = Math.floor((Date.parse(today) - Date.parse(summary.date)) / 86_400_000);
  return days > staleAfter ? `${summary.status?.label ?? ''} for ${days} days` : undefined;
}
