import { l10n, type TreeView } from 'vscode';
import type { RepositoryReview } from '../../../manifest/review.ts';

/** How many questions must still be answered; none where there is no change to ask them of. */
export function openMandatory(reviews: readonly RepositoryReview[]): number {
  return reviews.reduce((sum, { change, progress }) => sum + (change ? progress.total - progress.answered : 0), 0);
}

/** Show it on the activity bar, beside what the other views count. */
export function showReviewBadge(tree: TreeView<unknown>, count: number): void {
  if ((tree.badge?.value ?? 0) === count) return;
  const tooltip = count === 1 ? l10n.t('1 question of the review is open') : l10n.t('{0} questions of the review are open', count);
  tree.badge = count === 0 ? undefined : { value: count, tooltip };
}
