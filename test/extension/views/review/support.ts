import type { RepositoryReview, ReviewFact, ReviewGroupRow, ReviewItemRow } from '../../../../src/manifest/review.ts';

/** A question, open and with nothing said of it but what is given. */
export function question(id: string, more: Partial<ReviewItemRow> = {}): ReviewItemRow {
  const nothing = { reason: null, note: null, again: null, facts: [], line: null };
  return { id, text: `${id}?`, optional: false, guidance: '', links: [], state: 'open', ...nothing, ...more };
}

/** A fact with as many places as lines are named. */
export function fact(rule: string, lines: readonly number[], more = 0): ReviewFact {
  const places = lines.map((line) => ({ path: 'a.ts', line, excerpt: '', uri: 'file:///work/a.ts', before: null }));
  return { rule, text: rule, tone: 'look', places, more };
}

/** A review with these topics. */
export function review(groups: Readonly<Record<string, readonly ReviewItemRow[]>>, more: Partial<RepositoryReview> = {}): RepositoryReview {
  const rows = Object.entries(groups).map(([id, items]): ReviewGroupRow => ({ id, title: id, guidance: '', items }));
  return {
    repository: 'file:///work',
    name: 'work',
    branch: 'feature/x',
    isOther: false,
    change: null,
    notice: null,
    checklist: { title: 'Code review', type: 'kind', uri: null, complaint: null },
    groups: rows,
    others: [],
    progress: { total: 0, answered: 0, notApplicable: 0, again: 0, optional: 0, optionalAnswered: 0 },
    ...more,
  };
}
