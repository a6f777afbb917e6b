import { abbreviated, isChange, type Change, type NoChange } from './change.ts';
import type { Checklist } from './checklist.ts';
import type { Fact } from './fact.ts';
import { placeFacts } from './place-facts.ts';
import { progressOf } from './progress.ts';
import type { Review, ReviewGroup, ReviewItem } from './review.ts';
import { stateOf, type ItemState, type ReviewState } from './state.ts';
import { itemsAsked } from './when.ts';

export { actOn } from './act.ts';

interface Parts {
  readonly checklist: Checklist;
  readonly change: Change | NoChange;
  readonly facts: readonly Fact[];
  readonly state: ReviewState;
}

/** Hold a checklist against a change: each fact on its item, and on each item what somebody said of it. */
export function assembleReview({ checklist, change, facts, state }: Parts): Review {
  const isAsked = isChange(change) ? itemsAsked(change.files) : () => true;
  const asked = checklist.groups.map((group) => ({ ...group, items: group.items.filter(isAsked) })).filter(({ items }) => items.length > 0);
  const { placed, others } = placeFacts(asked, checklist.evidence, facts);
  const groups = asked.map((group): ReviewGroup => ({
    ...group,
    items: group.items.map((item) => {
      const own = placed.get(item.id) ?? [];
      return { ...item, ...answerOf(stateOf(state, item.id), isChange(change) ? own : undefined), facts: own };
    }),
  }));
  const { title, source, complaint } = checklist;
  return {
    checklist: { title, source, ...(complaint === undefined ? {} : { complaint }) },
    change,
    groups,
    others,
    progress: progressOf(groups),
  };
}

/** What somebody said of an item; open again where it was said on other facts than those of now. Without a change nobody knows. */
function answerOf(
  { state, reason, note, seen }: ItemState,
  facts: readonly Fact[] | undefined,
): Pick<ReviewItem, 'state' | 'reason' | 'note' | 'again'> {
  const noted = note === undefined ? {} : { note };
  if (!state) return { state: 'open', ...noted };
  const why = reason === undefined ? {} : { reason };
  const isOther = seen !== undefined && facts !== undefined && !isSame(seen.facts, facts);
  return { state: isOther ? 'open' : state, ...why, ...noted, ...(isOther ? { again: abbreviated(seen.commit) } : {}) };
}

function isSame(seen: readonly string[], facts: readonly Fact[]): boolean {
  const before = new Set(seen);
  const now = new Set(facts.map(({ key }) => key));
  return before.size === now.size && [...now].every((key) => before.has(key));
}
