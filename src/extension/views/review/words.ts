import { l10n } from 'vscode';
import type {
  RepositoryReview,
  ReviewChange,
  ReviewFact,
  ReviewGroupRow,
  ReviewItemRow,
  ReviewPlace,
  ReviewProgress,
} from '../../../manifest/review.ts';
import { isAnswered } from './acted.ts';

/** A point never begins a line: the space before it does not break. */
const between = '\u00a0· ';

/** What stands above the rows of the only review there is. */
export function reviewMessage(review: RepositoryReview): string {
  const { change, notice, checklist } = review;
  const said = change ? changeWords(change) : notice ? [notice.message] : [];
  return [...otherWords(review), progressWords(review.progress), ...said, checklist.complaint].filter(Boolean).join(between);
}

/** “5 of 7, 1 not applicable”. */
export function progressWords({ total, answered, notApplicable, again, optionalAnswered, optional }: ReviewProgress): string {
  const words = [
    l10n.t('{0} of {1}', answered, total),
    notApplicable > 0 && l10n.t('{0} not applicable', notApplicable),
    again > 0 && l10n.t('{0} to look at again', again),
    optionalAnswered > 0 && l10n.t('{0} of {1} optional', optionalAnswered, optional),
  ];
  return words.filter((word) => word !== false).join(', ');
}

/** The branch under review, where it is not the one that is checked out. */
function otherWords({ isOther, branch }: RepositoryReview): string[] {
  return isOther && branch !== null ? [l10n.t('{0} is shown, which is not checked out', branch)] : [];
}

/** What is reviewed, and what of it was not looked at. */
export function changeWords({ head, base, commits, files, added, removed, uncommitted, unread }: ReviewChange): string[] {
  const size = [
    l10n.t('{0} against {1}', head, base),
    commits === 1 ? l10n.t('1 commit') : l10n.t('{0} commits', commits),
    files === 1 ? l10n.t('1 file') : l10n.t('{0} files', files),
    `+${added} −${removed}`,
  ];
  return [
    size.join(', '),
    ...(uncommitted > 0
      ? [
          uncommitted === 1
            ? l10n.t('1 file not committed, and not looked at')
            : l10n.t('{0} files not committed, and not looked at', uncommitted),
        ]
      : []),
    ...(unread > 0 ? [l10n.t('too large to read all of it: {0} files left out', unread)] : []),
  ];
}

/** “2 of 3”: optional questions count, as they stand there too. */
export function groupWords({ items }: ReviewGroupRow): string {
  return l10n.t('{0} of {1}', items.filter(isAnswered).length, items.length);
}

/** How a question stands, as far as its box does not say so. */
export function itemWords({ state, again, reason, note, facts, optional }: ReviewItemRow): string[] {
  const words = [
    again !== null && l10n.t('look again'),
    state === 'not-applicable' && (reason ? l10n.t('not applicable: {0}', reason) : l10n.t('not applicable')),
    optional && l10n.t('optional'),
    facts.length > 0 && factCount(facts.length),
    note !== null && l10n.t('note'),
  ];
  return words.filter((word) => word !== false);
}

/** For those who do not see the box. */
export function stateWord({ state }: ReviewItemRow): string {
  if (state === 'not-applicable') return '';
  return state === 'done' ? l10n.t('done') : l10n.t('open');
}

/** “1 fact”, “3 facts”. */
export function factCount(count: number): string {
  return count === 1 ? l10n.t('1 fact') : l10n.t('{0} facts', count);
}

/** Where a fact can be seen: “login.ts:12”, or “4 places”. */
export function factWords({ places, more }: ReviewFact): string {
  const [first] = places;
  if (!first) return '';
  const count = places.length + more;
  return count === 1 ? placeWords(first) : l10n.t('{0} places', count);
}

/** “src/login.ts:12”; lines are counted from 1 for people. */
export function placeWords({ path, line }: ReviewPlace): string {
  return line === null ? path : `${path}:${line + 1}`;
}
