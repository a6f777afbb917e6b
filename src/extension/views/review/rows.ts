import type { RepositoryReview, ReviewFact, ReviewGroupRow, ReviewItemRow, ReviewPlace } from '../../../manifest/review.ts';
import { isAnswered } from './acted.ts';

/** Something said about a row above it, on a row of its own: a narrow side bar would cut it off behind a long question. */
export type Remark = 'notice' | 'complaint' | 'again' | 'reason' | 'note' | 'more';

interface Part {
  /** Unique in the tree, and the same after a refresh. */
  readonly id: string;
  readonly review: RepositoryReview;
}

/** A row of the view. */
export type ReviewRow = Part &
  (
    | { readonly type: 'repository' }
    | { readonly type: 'group'; readonly group: ReviewGroupRow }
    | { readonly type: 'item'; readonly item: ReviewItemRow; readonly group: ReviewGroupRow }
    | { readonly type: 'remark'; readonly remark: Remark; readonly text: string }
    | { readonly type: 'fact'; readonly fact: ReviewFact }
    | { readonly type: 'place'; readonly fact: ReviewFact; readonly place: ReviewPlace }
    | { readonly type: 'others' }
  );

/** A row for a question. */
export type ItemRow = Extract<ReviewRow, { type: 'item' }>;
/** A row for a topic. */
export type GroupRow = Extract<ReviewRow, { type: 'group' }>;

/** The first rows: a repository's are bare where it is the only one. */
export function rootRows(reviews: readonly RepositoryReview[], hideDone: boolean): ReviewRow[] {
  const [only, ...others] = reviews;
  if (!only) return [];
  return others.length === 0
    ? partsOf(only, hideDone)
    : reviews.map((review): ReviewRow => ({ type: 'repository', id: review.repository, review }));
}

/** All that a row and those below it are drawn from. */
export function contentOf(row: ReviewRow): unknown {
  switch (row.type) {
    case 'repository':
      return row.review;
    case 'group':
      return row.group;
    case 'item':
      return row.item;
    case 'remark':
      return row.text;
    case 'fact':
    case 'place':
      return row.fact;
    case 'others':
      return row.review.others;
  }
}

/** The rows below one. */
export function rowsBelow(row: ReviewRow, hideDone: boolean): ReviewRow[] {
  const { review } = row;
  switch (row.type) {
    case 'repository':
      return [...remarks(row, noticesOf(review)), ...partsOf(review, hideDone)];
    case 'group':
      return itemsShown(row.group, hideDone).map((item) => itemRow(row, item));
    case 'item':
      return itemParts(row);
    case 'others':
      return facts(row, review.others);
    case 'fact':
      return factParts(row, row.fact);
    case 'place':
    case 'remark':
      return [];
  }
}

function noticesOf({ notice, checklist }: RepositoryReview): readonly (readonly [Remark, string | null | undefined])[] {
  return [
    ['notice', notice?.message],
    ['complaint', checklist.complaint],
  ];
}

function partsOf(review: RepositoryReview, hideDone: boolean): ReviewRow[] {
  const groups = review.groups.filter((group) => itemsShown(group, hideDone).length > 0);
  const id = review.repository;
  return [
    ...groups.map((group): ReviewRow => ({ type: 'group', id: `${id}/${group.id}`, review, group })),
    ...(review.others.length > 0 ? [{ type: 'others' as const, id: `${id}/#others`, review }] : []),
  ];
}

/** What is to be looked at again is another row: it lies open, though the answered one was closed. */
function itemRow({ id, review, group }: GroupRow, item: ReviewItemRow): ItemRow {
  return { type: 'item', id: `${id}/${item.id}${item.again === null ? '' : `@${item.again}`}`, review, item, group };
}

function itemsShown({ items }: ReviewGroupRow, hideDone: boolean): readonly ReviewItemRow[] {
  return hideDone ? items.filter((item) => !isAnswered(item)) : items;
}

function itemParts(row: ItemRow): ReviewRow[] {
  const { state, again, reason, note, facts: shown } = row.item;
  const said = [
    ['again', again],
    ['reason', state === 'not-applicable' ? reason : null],
    ['note', note],
  ] as const;
  return [...remarks(row, said), ...facts(row, shown)];
}

function remarks({ id, review }: Part, said: readonly (readonly [Remark, string | null | undefined])[]): ReviewRow[] {
  return said.flatMap(([remark, text]) => (text ? [{ type: 'remark' as const, id: `${id}/#${remark}`, review, remark, text }] : []));
}

function facts({ id, review }: Part, shown: readonly ReviewFact[]): ReviewRow[] {
  return shown.map((fact, index) => ({ type: 'fact', id: `${id}/${fact.rule}.${index}`, review, fact }));
}

/** One place is opened by the fact itself. */
function factParts({ id, review }: Part, fact: ReviewFact): ReviewRow[] {
  if (fact.places.length < 2) return [];
  const places = fact.places.map((place, index): ReviewRow => ({ type: 'place', id: `${id}/${index}`, review, fact, place }));
  return [...places, ...remarks({ id, review }, [['more', fact.more > 0 ? String(fact.more) : null]])];
}

/** All rows for questions. */
export function itemRows(reviews: readonly RepositoryReview[]): ItemRow[] {
  return reviews.flatMap((review) => partsOf(review, false).flatMap((part) => rowsBelow(part, false))).filter(isItemRow);
}

/** Whether a command was given one of our rows. */
export function isReviewRow(value: unknown): value is ReviewRow {
  return typeof value === 'object' && value !== null && 'review' in value && 'type' in value && 'id' in value;
}

export const isItemRow = (value: unknown): value is ItemRow => isReviewRow(value) && value.type === 'item';
