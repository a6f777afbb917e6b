import { assembleReview } from '../../../core/review/assemble.ts';
import { isChange } from '../../../core/review/change.ts';
import type { Review } from '../../../core/review/review.ts';
import type { Standing } from './branch-review.ts';
import type { Ground } from './grounds.ts';

/** A review as it stands. */
export const reviewOf = ({ parts, state }: Pick<Standing, 'parts' | 'state'>): Review => assembleReview({ ...parts, state });

/** What is under review, for people: the branch, else the commit, else the folder. */
export function nameOf({ name }: Ground, { branch, parts: { change } }: Standing): string {
  return branch ?? (isChange(change) ? change.head.name : name);
}
