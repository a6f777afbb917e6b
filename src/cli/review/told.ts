import type { Review, ReviewItem } from '../../core/review/review.ts';

/** A review, and what is needed to tell of it from the working directory. */
export interface ToldReview {
  readonly review: Review;
  /** The branch under review, or what else is checked out; empty where there is no repository. */
  readonly name: string;
  /** How a path of the repository is written in output. */
  readonly shown: (path: string) => string;
  /** The path of the checklist's file, as written in output; undefined where it has none. */
  readonly checklist: string | undefined;
}

/** An item with the number it is printed with, and may be answered by. */
export interface NumberedItem {
  readonly number: number;
  readonly item: ReviewItem;
}

/** Items in the order they are printed, from 1. */
export const numbered = ({ groups }: Pick<Review, 'groups'>): readonly NumberedItem[] =>
  groups.flatMap(({ items }) => items).map((item, at) => ({ number: at + 1, item }));

/** A number as facts have it: “5,000”. */
export const grouped = (count: number): string => count.toLocaleString('en-US');
