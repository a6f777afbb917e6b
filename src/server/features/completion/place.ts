import type { Artifact } from '../../../core/artifacts/artifact.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Session } from '../../session.ts';
import type { Located } from '../../workspace.ts';

/** Where somebody types. */
export interface TypingPlace extends Located {
  readonly session: Session;
  readonly text: string;
  readonly offset: number;
  /** The line up to the cursor, and what follows it there. */
  readonly before: string;
  readonly after: string;
  /** Offset at which the line starts. */
  readonly lineStart: number;
  /** Absent where the document is no artifact. */
  readonly artifact: Artifact | undefined;
}

/** Something to choose from; `span` is what it replaces. */
export interface Suggestion {
  readonly label: string;
  readonly span: Span;
  readonly text: string;
  readonly kind: 'value' | 'date' | 'person' | 'field' | 'section' | 'artifact';
  readonly detail?: string;
  /** Markdown. */
  readonly about?: string;
  /** What is typed to find it, where that is not the label. */
  readonly filter?: string;
  /** Whether the text holds stops to tab to. */
  readonly isSnippet?: boolean;
  readonly preselected?: boolean;
  /** Whether what comes next can be suggested as well. */
  readonly leadsOn?: boolean;
}

/** The span from a column of the line to the cursor. */
export const fromColumn = ({ lineStart, offset }: TypingPlace, column: number): Span => ({ start: lineStart + column, end: offset });

/** Whether the cursor is in the YAML block at the top, closed or not. */
export function isInFrontMatter({ text, offset, lineStart }: TypingPlace): boolean {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening || lineStart < opening[0].length) return false;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(opening[0].length));
  return !closing || offset <= opening[0].length + closing.index;
}
