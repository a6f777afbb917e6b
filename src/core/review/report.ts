import type { Review } from './review.ts';

/** What a report is headed by and leads to. */
export interface ReportWords {
  /** “feature/x”, or what else the review is of. */
  readonly name: string;
  /** How much headings are indented: 2 for `##`. */
  readonly depth: number;
}

/** A review as a Markdown task list with reasons, notes, evidence and the commit, for a pull request. */
export function reviewAsMarkdown(_review: Review, _words: ReportWords): string {
  return '';
}
