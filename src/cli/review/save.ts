import { draftReview } from '../../core/engine/save-review.ts';
import { applyChanges } from '../../node/apply.ts';
import { Refusal } from '../refusal.ts';
import type { Workspace } from '../workspace.ts';
import type { ToldReview } from './told.ts';

/** Write a review down as a new artifact of its kind, beside others; its path as written in output. */
export async function saveReview({ review, name }: ToldReview, { engine, root, shown }: Workspace): Promise<string> {
  const saved = await draftReview(engine, review, { name: name || 'this change' });
  if (!saved) throw new Refusal('No kind here is a checklist for changes');
  await applyChanges(root, saved.changes);
  return shown(saved.draft.path);
}
