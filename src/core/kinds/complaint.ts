import type { Span } from '../text/span.ts';

/** What is wrong in a config or kind file, at its place in that file. */
export interface Complaint {
  readonly span: Span;
  readonly message: string;
  /** What would mend it where one word is enough: the text for the span. */
  readonly replacement?: string;
  /** Whether the file's own syntax is broken, rather than a value. */
  readonly broken?: boolean;
}
