import type { Span } from '../../text/span.ts';

/** One word or phrase of a value, without quotes, and where it stands. */
export interface FrontMatterItem {
  readonly text: string;
  readonly span: Span;
}

/** A key of front matter and its value. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** A string, number, boolean, null, list or map; a date is the string that was written, and so is a `{placeholder}`. */
  readonly value: unknown;
  /** The value as written, quotes included, comments left out; empty behind the colon where there is none. */
  readonly valueSpan: Span;
  /** The members of a list, or the one value; none where there is none. */
  readonly items: readonly FrontMatterItem[];
}

/** What is wrong with front matter. */
export interface FrontMatterProblem {
  readonly span: Span;
  readonly message: string;
}

/** What a reader made of the lines of front matter. */
export interface ReadEntries {
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly FrontMatterProblem[];
}
