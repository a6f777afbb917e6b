import { visible } from '../terminal/cells.ts';
import type { Paint } from '../terminal/paint.ts';
import { factLines } from './fact-lines.ts';
import { header } from './header.ts';
import { hung } from './hung.ts';
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
  const numberOf = new Map(items.map(({ number, item }) => [item, number]));
  const groups = review.groups.map(({ title, items: own }) => [
    ...(title === '' ? [] : [paint.bold(visible(title))]),
    ...own.flatMap((item) => itemLines({ number: numberOf.get(item) ?? 0, item }, items.length, shown, look)),
  ]);
  const others = review.others.flatMap((fact) => factLines(fact, '  ', shown, look));
  const blocks = [...groups, ...(others.length > 0 ? [[paint.bold('What else the change shows'), ...others]] : [])];
  return [header(told, paint), ...blocks.map((lines) => `${lines.join('\n')}\n`), `${progressLine(review, paint)}${hint(told, look)}`].join(
    '\n',
  );
}

/** How to answer, where something mandatory is open and an answer can be kept. */
function hint({ review: { progress }, name }: ToldReview, { paint, columns }: ReviewLook): string {
  if (progress.answered === progress.total || name === '') return '';
  const lines = hung('“docent review --tick NUMBER” ticks an item; “docent help review” says more', columns, '');
  return lines.map((line) => `${paint.dim(line)}\n`).join('');
}

/** The items that were just answered, and how far the review is now. */
export function answersAsText({ review, shown }: ToldReview, ids: ReadonlySet<string>, look: ReviewLook): string {
  const items = numbered(review);
  const answered = items.filter(({ item }) => ids.has(item.id)).map((each) => ({ ...each, item: { ...each.item, facts: [] } }));
  const lines = answered.flatMap((each) => itemLines(each, items.length, shown, look));
  return [...lines.map((line) => `${line}\n`), progressLine(review, look.paint)].join('');
}
