import type { RepositoryReview } from '../../manifest/review.ts';
import { ForeseenFailure } from '../failure.ts';
import { askQuestion, askReview } from '../ui/ask-review.ts';
import { isItemRow, isReviewRow, type ItemRow } from '../views/review/rows.ts';
import { l10n } from 'vscode';
import type { Host } from './command.ts';

/** Questions a command is about: the rows it was called on, those that are selected in the view, or one the person picks. */
export async function questionsFor({ review }: Host, args: readonly unknown[], title: string): Promise<readonly ItemRow[]> {
  const [first, selection] = args;
  const rows = Array.isArray(selection) && selection.includes(first) ? selection : [first];
  const given = rows.filter(isItemRow);
  if (given.length > 0) return review.current(given);
  // A row that is gone is named by nobody: the selection is another one then.
  const selected = args.length === 0 ? review.selected : [];
  if (selected.length > 0) return selected;
  const asked = await askQuestion(someOf(await review.reviews.known()), title);
  return asked ? [asked] : [];
}

/** The review a command is about: of the row it was called on, the only one, that of the selection, or one the person picks. */
export async function reviewFor({ review }: Host, args: readonly unknown[], title: string): Promise<RepositoryReview | undefined> {
  const known = someOf(await review.reviews.known());
  const row = [args[0], review.selection[0]].find(isReviewRow);
  return known.find(({ repository }) => repository === row?.review.repository) ?? askReview(known, title);
}

function someOf(reviews: readonly RepositoryReview[]): readonly RepositoryReview[] {
  if (reviews.length > 0) return reviews;
  throw new ForeseenFailure({ reason: 'no-review', message: l10n.t('there is no checklist for changes in this folder') });
}
