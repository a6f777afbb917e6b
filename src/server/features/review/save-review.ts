import { draftReview } from '../../../core/engine/save-review.ts';
import { ForeseenError } from '../../../core/foreseen.ts';
import { registerRefusable } from '../../answering.ts';
import type { Session } from '../../session.ts';
import { workspaceEdit } from '../../workspace-edit.ts';
import { nameOf, reviewOf } from './review-of.ts';
import type { Reviews } from './reviews.ts';

/** Work out the edit that saves a review as an artifact. */
export function registerSaveReview(session: Session, reviews: Reviews): void {
  registerRefusable(session.connection, 'docent/reviewSave', async ({ repository, head, author }) => {
    const { ground, standing } = await reviews.find(repository, head);
    const { root } = ground;
    const drafted = await draftReview(root.engine, reviewOf(standing), { name: nameOf(ground, standing), author });
    if (!drafted) throw new ForeseenError('no-checklist', 'no kind of this workspace is a checklist for changes');
    const edit = await workspaceEdit(session, root, drafted.changes);
    return { uri: root.folder.uriOf(drafted.draft.path), edit, label: 'Save review' };
  });
}
