import { readOutline } from '../markdown/outline.ts';

/** A heading of a template and the piece of text up to the next of its rank. */
export interface TemplateHeading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The headings of a template, in order. */
export function headingsIn(template: string): readonly TemplateHeading[] {
  return readOutline(template).headings.map(({ text, section }) => ({ text, ...section }));
}
