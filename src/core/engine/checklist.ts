import type { Checklist } from '../review/checklist.ts';
import type { Engine } from './engine.ts';

/** The checklist for changes: the one the config names, the team's own, the pull-request template, or the kind's. */
export async function findChecklist(_engine: Engine): Promise<Checklist | undefined> {
  return undefined;
}
