import type { Range, TextEdit } from 'vscode-languageserver';
import { lineStarts, placeOf, type Place } from '../core/text/lines.ts';
import type { Edit } from '../core/text/edit.ts';
import type { Span } from '../core/text/span.ts';

/** A place as the protocol writes it. */
export const rangeOf = ({ line, column, endLine, endColumn }: Place): Range => ({
  start: { line, character: column },
  end: { line: endLine, character: endColumn },
});

/** Spans of a text as the protocol writes them. */
export function rangesIn(text: string): (span: Span) => Range {
  const starts = lineStarts(text);
  return (span) => rangeOf(placeOf(starts, span));
}

/** Edits of a text as the protocol writes them. */
export function textEdits(text: string, edits: readonly Edit[]): TextEdit[] {
  const range = rangesIn(text);
  return edits.map((edit) => ({ range: range(edit.span), newText: edit.text }));
}
