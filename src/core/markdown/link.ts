import type { Span } from '../text/span.ts';

/** A place that leads somewhere. */
export interface Link {
  /** `reference` leads where the definition it names leads; `image` is an inline image. */
  readonly form: 'inline' | 'reference' | 'definition' | 'autolink' | 'image' | 'wiki';
  readonly span: Span;
  /** Where it leads, escapes and entities resolved; not decoded as a URL. */
  readonly url: string;
  /** The destination as written, without angle brackets; of a reference the label that names its definition. */
  readonly urlSpan: Span;
  /** Its words without markup. */
  readonly text: string;
  /** Whether it is an HTML tag's `href` or `src`. */
  readonly html?: boolean;
}

/** Whether a destination is in the workspace, and not on the web or a mail address. */
export const isLocal = (url: string): boolean => !/^(?:https?:|mailto:|\/\/)/i.test(url);
