import { abbreviated, isChange, type Change } from '../../core/review/change.ts';
import { visible } from '../terminal/cells.ts';
import { inColumns, type Painted } from '../terminal/columns.ts';
import type { Paint } from '../terminal/paint.ts';
import { grouped, type ToldReview } from './told.ts';

/** What is reviewed, by which checklist, and what of it was not read. */
export function header({ review, name, checklist }: ToldReview, paint: Paint): string {
  const { change } = review;
  const title = isChange(change) ? `${name || change.head.name} against ${change.base.name}` : name || review.checklist.title;
  const list = checklist === undefined ? review.checklist.title : `${review.checklist.title} (${checklist})`;
  const rows = [...(isChange(change) ? changeRows(change, paint) : []), [{ text: 'checklist' }, { text: visible(list) }]];
  return `${paint.bold(visible(title))}\n${inColumns(rows.map(([label, ...rest]) => [{ text: `  ${label?.text ?? ''}`, paint: paint.dim }, ...rest]))}`;
}

function changeRows(change: Change, { yellow }: Paint): Painted[][] {
  const { commits, files, head, mergeBase, uncommitted, unread } = change;
  const sum = (of: 'added' | 'removed'): number => files.reduce((total, file) => total + file[of], 0);
  const size = [many(commits, 'commit'), many(files.length, 'file'), `+${grouped(sum('added'))} −${grouped(sum('removed'))}`];
  const missed = [
    uncommitted > 0 ? `${many(uncommitted, 'file')} with changes that are not committed` : '',
    unread > 0 ? `${many(unread, 'file')}, as the change is too large to read whole` : '',
  ].filter(Boolean);
  return [
    [{ text: 'change' }, { text: size.join(', ') }],
    [{ text: 'commit' }, { text: `${abbreviated(head.commit)}, since ${abbreviated(mergeBase)}` }],
    ...missed.map((text) => [{ text: 'not read' }, { text, paint: yellow }]),
  ];
}

const many = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
