import type { RepositoryReview, ReviewActParams, ReviewGroupRow, ReviewItemRow, ReviewProgress } from '../../../manifest/review.ts';

/**
 * A review as it will be once an act is done: shown at once, until the server has answered. Facts stay: only the server knows
 * them.
 */
export function acted(review: RepositoryReview, act: ReviewActParams): RepositoryReview {
  const change = changeOf(act);
  if (!change) return review;
  const groups = review.groups.map((group) => ({ ...group, items: group.items.map(change) }));
  return { ...review, groups, progress: progressOf(groups) };
}

function changeOf(act: ReviewActParams): ((item: ReviewItemRow) => ReviewItemRow) | undefined {
  switch (act.do) {
    case 'tick':
      return onThese(act.items, { state: 'done', reason: null, again: null });
    case 'untick':
      return onThese(act.items, { state: 'open', reason: null, again: null });
    case 'not-applicable':
      return onThese(act.items, { state: 'not-applicable', reason: act.reason, again: null });
    case 'note':
      return onThese([act.item], { note: act.note === '' ? null : act.note });
    case 'reset':
      return (item) => ({ ...item, state: 'open', reason: null, again: null, note: null });
    case 'base':
      return undefined;
  }
}

function onThese(ids: readonly string[], change: Partial<ReviewItemRow>): (item: ReviewItemRow) => ReviewItemRow {
  return (item) => (ids.includes(item.id) ? { ...item, ...change } : item);
}

function progressOf(groups: readonly ReviewGroupRow[]): ReviewProgress {
  const items = groups.flatMap((group) => group.items);
  const mandatory = items.filter(({ optional }) => !optional);
  const optional = items.filter((item) => item.optional);
  return {
    total: mandatory.length,
    answered: mandatory.filter(isAnswered).length,
    notApplicable: mandatory.filter(({ state }) => state === 'not-applicable').length,
    again: mandatory.filter(({ again }) => again !== null).length,
    optional: optional.length,
    optionalAnswered: optional.filter(isAnswered).length,
  };
}

/** Whether somebody has said something of an item that still holds. */
export const isAnswered = ({ state }: Pick<ReviewItemRow, 'state'>): boolean => state !== 'open';
