import type { Change, NoChange } from './change.ts';
import type { Checklist, ChecklistGroup, ChecklistItem } from './checklist.ts';
import type { Fact } from './fact.ts';

/** An item with all that is known of it. */
export interface ReviewItem extends ChecklistItem {
  readonly state: 'open' | 'done' | 'not-applicable';
  readonly reason?: string;
  readonly note?: string;
  /** It was answered on other facts: the abbreviated commit of that time. Its state is open again; `reason` is what was said. */
  readonly again?: string;
  readonly facts: readonly Fact[];
}

export interface ReviewGroup extends Omit<ChecklistGroup, 'items'> {
  readonly items: readonly ReviewItem[];
}

/** How far a review is. Optional items are counted by themselves. */
export interface Progress {
  /** Mandatory items; `answered` of them are done or not applicable, `notApplicable` of those not applicable, `again` to be looked at again. */
  readonly total: number;
  readonly answered: number;
  readonly notApplicable: number;
  readonly again: number;
  readonly optional: number;
  readonly optionalAnswered: number;
}

/** A checklist held against a change, with what somebody said of it so far. */
export interface Review {
  readonly checklist: Pick<Checklist, 'title' | 'source' | 'complaint'>;
  readonly change: Change | NoChange;
  /** Groups that have items for this change. */
  readonly groups: readonly ReviewGroup[];
  /** Facts that no item is about. */
  readonly others: readonly Fact[];
  readonly progress: Progress;
}
