import type { Edit } from '../text/edit.ts';
import type { Artifact, FieldReading } from './artifact.ts';
import { lineEndingOf, lineStart } from './line-ending.ts';

/** The edit that writes several values where the old ones stand one a line, with the same marker and indentation; absent where they do not. */
export function writeList({ text }: Artifact, { valueSpan }: FieldReading, value: string | readonly string[]): Edit | undefined {
  const written = text.slice(valueSpan.start, valueSpan.end);
  const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(written)?.[0];
  const before = text.slice(lineStart(text, valueSpan.start), valueSpan.start);
  if (marker === undefined || /[\p{L}\p{N}]/u.test(before)) return undefined;
  const values = typeof value === 'string' ? [value] : value;
  const lines = values.map((each, index) => marker.replace(/\d+/, (digits) => String(Number(digits) + index)) + each);
  return { span: valueSpan, text: lines.join(lineEndingOf(text) + before) };
}
