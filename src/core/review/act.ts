import { isChange } from './change.ts';
import type { Review, ReviewItem } from './review.ts';
import { noState, stateOf, type ItemState, type ReviewAct, type ReviewState } from './state.ts';

/** Nobody says more; what goes on was pasted by mistake. */
const longest = { reason: 1000, note: 10_000 };

/**
 * What is kept after somebody did something; with each answer, on which facts it was given. Items that the review does not show stay
 * as they are, and so does everything where an act says nothing: no reason, an unknown item.
 */
export function actOn(state: ReviewState, review: Review, act: ReviewAct): ReviewState {
  switch (act.do) {
    case 'tick':
      return answered(state, review, act.items, () => ({ state: 'done' }));
    case 'untick':
      return answered(state, review, act.items, () => undefined);
    case 'not-applicable': {
      const reason = oneLine(act.reason).slice(0, longest.reason).trim();
      return reason === '' ? state : answered(state, review, act.items, () => ({ state: 'not-applicable', reason }));
    }
    case 'note':
      return noted(state, review, act.item, act.note.slice(0, longest.note).trim());
    case 'base':
      return withBase(state, act.base?.trim());
    case 'reset':
      return withBase(noState, state.base);
  }
}

/** Some items with another answer, and their notes as they were. */
function answered(
  state: ReviewState,
  review: Review,
  ids: readonly string[],
  answer: () => Pick<ItemState, 'state' | 'reason'> | undefined,
): ReviewState {
  const wanted = new Set(ids);
  const changed = itemsOf(review).filter(({ id }) => wanted.has(id));
  return withItems(
    state,
    changed.map((item): readonly [string, ItemState] => {
      const { note } = stateOf(state, item.id);
      const said = answer();
      return [item.id, { ...said, ...(note === undefined ? {} : { note }), ...(said ? seenOf(review, item) : {}) }];
    }),
  );
}

/** The facts that an answer was given on; nothing where there is no change to see. */
const seenOf = ({ change }: Review, { facts }: ReviewItem): Pick<ItemState, 'seen'> =>
  isChange(change) ? { seen: { commit: change.head.commit, facts: facts.map(({ key }) => key) } } : {};

function noted(state: ReviewState, review: Review, id: string, note: string): ReviewState {
  if (!itemsOf(review).some((item) => item.id === id)) return state;
  const { note: _, ...rest } = stateOf(state, id);
  return withItems(state, [[id, note === '' ? rest : { ...rest, note }]]);
}

/** Items that nothing is said of any more are not kept. */
function withItems(state: ReviewState, changed: readonly (readonly [string, ItemState])[]): ReviewState {
  if (changed.length === 0) return state;
  const items = new Map([...Object.entries(state.items), ...changed]);
  return { ...state, items: Object.fromEntries([...items].filter(([, item]) => item.state !== undefined || item.note !== undefined)) };
}

const withBase = ({ version, items }: ReviewState, base: string | undefined): ReviewState => ({
  version,
  ...(base === undefined || base === '' ? {} : { base }),
  items,
});

const itemsOf = ({ groups }: Review): readonly ReviewItem[] => groups.flatMap(({ items }) => items);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
