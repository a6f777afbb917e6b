import type { CanonicalStatus } from './kind.ts';

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

/** How what has a canonical status stands. */
export const standingOfStatus = (canonical: CanonicalStatus): Standing => standings[canonical];
