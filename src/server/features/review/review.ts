import { actOn } from '../../../core/review/act.ts';
import { reviewAsMarkdown } from '../../../core/review/report.ts';
import { registerAnswer, registerRefusable } from '../../answering.ts';
import { recordOf } from '../../client.ts';
import type { Session } from '../../session.ts';
import { actOf } from './acts.ts';
import { registerRepositoryRequests } from './repository-requests.ts';
import { ReviewChanged } from './review-changed.ts';
import { nameOf, reviewOf } from './review-of.ts';
import { reviewRow } from './review-row.ts';
import { standingOf } from './standing-of.ts';
import { Reviews } from './reviews.ts';
import { registerSaveReview } from './save-review.ts';

/** Answer what clients ask of reviews, and tell them when one is another one now. */
export function registerReviews(session: Session): void {
  const { connection, workspace } = session;
  const changed: ReviewChanged = new ReviewChanged(connection, (ofRepository) => reviews.haveChanged(ofRepository));
  const reviews = new Reviews(session, () => changed.hear(true));
  // Whatever paths: another config may change the findings of none.
  workspace.onAffected(() => changed.hear(false));
  workspace.onOptions(() => changed.hear(false));

  registerAnswer(connection, 'docent/reviews', [], (params) =>
    changed.answer(async () => {
      const { heads, fresh } = recordOf(params);
      const asked = await reviews.ask(recordOf(heads), fresh === true);
      const rows = asked.map(async ({ ground, review }) => {
        const standing = await standingOf(connection, ground, review);
        return standing ? [reviewRow(workspace, ground, standing, reviewOf(standing))] : [];
      });
      return (await Promise.all(rows)).flat();
    }),
  );
  registerRefusable(connection, 'docent/reviewAct', async ({ repository, head, act: asked }) => {
    const { ground, review, standing } = await reviews.seen(repository, head);
    const act = actOf(asked, standing.parts.checklist);
    const after = await review.change(standing, (state) => actOn(state, reviewOf({ ...standing, state }), act));
    return reviewRow(workspace, ground, after ?? standing, reviewOf(after ?? standing));
  });
  registerRefusable(connection, 'docent/reviewMarkdown', async ({ repository, head }) => {
    const { ground, standing } = await reviews.find(repository, head);
    return { text: reviewAsMarkdown(reviewOf(standing), { name: nameOf(ground, standing), depth: 2 }) };
  });
  registerSaveReview(session, reviews);
  registerRepositoryRequests(session, reviews);
}
