import { standingOfStatus, type Standing } from '../kinds/standing.ts';
import type { Summary } from './summary.ts';

/** Where an artifact stands, as its status tells; undefined where it does not. What is superseded in part still holds. */
export function standingOf({ status, closed }: Pick<Summary, 'status' | 'closed'>): Standing | undefined {
  if (status?.partial) return 'in-force';
  if (status?.canonical) return standingOfStatus(status.canonical);
  return closed ? 'over' : undefined;
}
