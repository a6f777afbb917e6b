import type { CanonicalStatus } from '../kinds/kind.ts';
import type { Summary } from './summary.ts';

/** Where an artifact is in its life: nothing is decided yet, it holds, or it is over. */
export type Standing = 'pending' | 'in-force' | 'over';

const standings: Readonly<Record<CanonicalStatus, Standing>> = {
  draft: 'pending',
  proposed: 'pending',
  deferred: 'pending',
  accepted: 'in-force',
  implemented: 'in-force',
  living: 'in-force',
  rejected: 'over',
  withdrawn: 'over',
  deprecated: 'over',
  superseded: 'over',
};

/** How a canonical status stands. */
export const standingOfStatus = (canonical: CanonicalStatus): Standing => standings[canonical];

/** Where an artifact stands, as its status tells; undefined where it does not. What is superseded in part still holds. */
export function standingOf({ status, closed }: Pick<Summary, 'status' | 'closed'>): Standing | undefined {
  if (status?.partial) return 'in-force';
  if (status?.canonical) return standings[status.canonical];
  return closed ? 'over' : undefined;
}
