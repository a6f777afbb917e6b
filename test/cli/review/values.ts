import type { Change } from '../../../src/core/review/change.ts';
import type { Fact } from '../../../src/core/review/fact.ts';
import type { Review, ReviewItem } from '../../../src/core/review/review.ts';
import type { ToldReview } from '../../../src/cli/review/told.ts';

const hash = (digit: string): string => digit.repeat(40);

/** Two files of a branch. */
export const change: Change = {
  head: { name: 'feature/refunds', commit: hash('a') },
  base: { name: 'main', commit: hash('b') },
  mergeBase: hash('c'),
  commits: 3,
  files: [
    { path: 'src/refunds.ts', status: 'added', binary: false, added: 210, removed: 0 },
    { path: 'src/routes.ts', status: 'modified', binary: false, added: 4, removed: 2 },
  ],
  unread: 0,
  uncommitted: 0,
};

export const fact = (text: string, over: Partial<Fact> = {}): Fact => ({
  rule: 'routes',
  text,
  tone: 'fact',
  places: [],
  more: 0,
  key: text,
  ...over,
});

export const item = (text: string, over: Partial<ReviewItem> = {}): ReviewItem => ({
  id: text.toLowerCase().replaceAll(/\W+/g, '-'),
  text,
  optional: false,
  guidance: '',
  links: [],
  when: [],
  state: 'open',
  facts: [],
  ...over,
});

/** A review with one group of these items, counted as a review counts. */
export function reviewOf(items: readonly ReviewItem[], over: Partial<Review> = {}): Review {
  const [asked, extra] = [items.filter(({ optional }) => !optional), items.filter(({ optional }) => optional)];
  const answered = (some: readonly ReviewItem[]): number => some.filter(({ state }) => state !== 'open').length;
  return {
    checklist: { title: 'What we ask', source: { type: 'artifact', path: 'docs/what-we-ask.md' } },
    change,
    groups: [{ id: 'purpose', title: 'Purpose', guidance: '', items }],
    others: [],
    progress: {
      total: asked.length,
      answered: answered(asked),
      notApplicable: asked.filter(({ state }) => state === 'not-applicable').length,
      again: asked.filter(({ again }) => again !== undefined).length,
      optional: extra.length,
      optionalAnswered: answered(extra),
    },
    ...over,
  };
}

export const told = (review: Review, over: Partial<ToldReview> = {}): ToldReview => ({
  review,
  name: 'feature/refunds',
  shown: (path) => path,
  checklist: 'docs/what-we-ask.md',
  ...over,
});
