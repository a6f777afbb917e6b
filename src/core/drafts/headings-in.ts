import { readOutline } from '../markdown/outline.ts';
import type { Span } from '../text/span.ts';

/** A heading of a template and the piece of text up to the next of its rank. */
export interface TemplateHeading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the next heading. */
  readonly body: Span;
}

/** The headings of a template, in order. */
export function headingsIn(template: string): readonly TemplateHeading[] {
  const { headings } = readOutline(template);
  return headings.map(({ text, section, block }, index) => ({
    text,
    ...section,
    body: { start: block.span.end, end: headings[index + 1]?.block.span.start ?? template.length },
  }));
}
