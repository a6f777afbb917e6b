import type { Progress, ReviewGroup } from './review.ts';

/** Count what is answered. Optional items are counted by themselves; what is to be looked at again is open. */
export function progressOf(groups: readonly Pick<ReviewGroup, 'items'>[]): Progress {
  const items = groups.flatMap((group) => group.items);
  const mandatory = items.filter(({ optional }) => !optional);
  const extra = items.filter(({ optional }) => optional);
  return {
    total: mandatory.length,
    answered: mandatory.filter(({ state }) => state !== 'open').length,
    notApplicable: mandatory.filter(({ state }) => state === 'not-applicable').length,
    again: mandatory.filter(({ again }) => again !== undefined).length,
    optional: extra.length,
    optionalAnswered: extra.filter(({ state }) => state !== 'open').length,
  };
}

/** “5 of 7 answered, 1 not applicable, 1 to look at again, 2 of 14 optional ones”. */
export function progressWords({ total, answered, notApplicable, again, optional, optionalAnswered }: Progress): string {
  const parts = [
    total > 0 ? `${answered} of ${total} answered` : '',
    notApplicable > 0 ? `${notApplicable} not applicable` : '',
    again > 0 ? `${again} to look at again` : '',
    optional > 0 ? `${optionalAnswered} of ${optional} optional` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
