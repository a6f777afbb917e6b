import { abbreviated, isChange, type Change } from '../../core/review/change.ts';
import { counted } from '../reporters/text.ts';
import { visible } from '../terminal/cells.ts';
import { inColumns, type Painted } from '../terminal/columns.ts';
import type { Paint } from '../terminal/paint.ts';
import { factLines } from './fact-lines.ts';
import { itemLines } from './item-lines.ts';
import { progressLine } from './progress-line.ts';
import { numbered, type ToldReview } from './told.ts';

/** How a review is to look. */
export interface ReviewLook {
  readonly paint: Paint;
  /** Columns there are to write in. */
  readonly columns: number;
}

/** A review for a person at a terminal: what changes, what is asked of it, what was said and what can be seen. */
export function reviewAsText(told: ToldReview, look: ReviewLook): string {
  const { review, shown } = told;
  const { paint } = look;
  const items = numbered(review);
  const last = items.length;
  const numberOf = new Map(items.map(({ number, item }) => [item, number]));
  const groups = review.groups.map(({ title, items: own }) => [
    ...(title === '' ? [] : [paint.bold(visible(title))]),
    ...own.flatMap((item) => itemLines({ number: numberOf.get(item) ?? 0, item }, last, shown, look)),
  ]);
  const others = review.others.flatMap((fact) => factLines(fact, '  ', shown, look));
  const blocks = [...groups, ...(others.length > 0 ? [[paint.bold('What else the change shows'), ...others]] : [])];
  return [header(told, paint), ...blocks.map((lines) => `${lines.join('\n')}\n`), progressLine(review, paint)].join('\n');
}

/** The items that were just answered, and how far the review is now. */
export function answersAsText({ review, shown }: ToldReview, ids: ReadonlySet<string>, look: ReviewLook): string {
  const items = numbered(review);
  const answered = items.filter(({ item }) => ids.has(item.id)).map((each) => ({ ...each, item: { ...each.item, facts: [] } }));
  const lines = answered.flatMap((each) => itemLines(each, items.length, shown, look));
  return [...lines.map((line) => `${line}\n`), progressLine(review, look.paint)].join('');
}

function header({ review, name, checklist }: ToldReview, paint: Paint): string {
  const { change } = review;
  const title = isChange(change) ? `${name || change.head.name} against ${change.base.name}` : name || review.checklist.title;
  const list = checklist === undefined ? review.checklist.title : `${review.checklist.title} (${checklist})`;
  const rows = [...(isChange(change) ? changeRows(change, paint) : []), [{ text: 'checklist' }, { text: visible(list) }]];
  return `${paint.bold(visible(title))}\n${inColumns(rows.map(([label, ...rest]) => [{ text: `  ${label?.text ?? ''}`, paint: paint.dim }, ...rest]))}`;
}

function changeRows(change: Change, { yellow }: Paint): Painted[][] {
  const { commits, files, head, mergeBase, uncommitted, unread } = change;
  const sum = (of: 'added' | 'removed'): number => files.reduce((total, file) => total + file[of], 0);
  const size = [counted(commits, 'commit'), counted(files.length, 'file'), `+${sum('added')} −${sum('removed')}`];
  const missed = [
    uncommitted > 0 ? `${counted(uncommitted, 'file')} with changes that are not committed` : '',
    unread > 0 ? `${counted(unread, 'file')}, as the change is too large to read whole` : '',
  ].filter(Boolean);
  return [
    [{ text: 'change' }, { text: size.join(', ') }],
    [{ text: 'commit' }, { text: `${abbreviated(head.commit)}, since ${abbreviated(mergeBase)}` }],
    ...missed.map((text) => [{ text: 'not read' }, { text, paint: yellow }]),
  ];
}
