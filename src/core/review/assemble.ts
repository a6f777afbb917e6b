import type { Change, NoChange } from './change.ts';
import type { Checklist } from './checklist.ts';
import type { Fact } from './fact.ts';
import type { Review } from './review.ts';
import type { ReviewAct, ReviewState } from './state.ts';

interface Parts {
  readonly checklist: Checklist;
  readonly change: Change | NoChange;
  readonly facts: readonly Fact[];
  readonly state: ReviewState;
}

/** Hold a checklist against a change: each fact on its item, and on each item what somebody said of it. */
export function assembleReview({ checklist, change }: Parts): Review {
  const progress = { total: 0, answered: 0, notApplicable: 0, again: 0, optional: 0, optionalAnswered: 0 };
  return { checklist, change, groups: [], others: [], progress };
}

/** What is kept after somebody did something; with each answer, on which facts it was given. */
export function actOn(state: ReviewState, _review: Review, _act: ReviewAct): ReviewState {
  return state;
}
