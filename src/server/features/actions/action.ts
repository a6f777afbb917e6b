import type { Command, WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../../../core/rules/finding.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Artifact } from '../../../core/artifacts/artifact.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Session } from '../../session.ts';
import type { Located } from '../../workspace.ts';

/** Something offered at a place; what it does is worked out when it is taken. */
export interface Action {
  /** The same when the same document is asked again. */
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  /** What it mends. */
  readonly finding?: Finding;
  readonly preferred?: boolean;
  readonly command?: Command;
  readonly edit?: () => Promise<WorkspaceEdit>;
}

/** Where actions are asked for. */
export interface ActionGround extends Located {
  readonly session: Session;
  readonly document: TextDocument;
  /** Absent in the files that set Docent up, and where a document is no artifact. */
  readonly artifact: Artifact | undefined;
  /** Findings at the place, hidden ones too. */
  readonly findings: readonly Finding[];
  readonly span: Span;
}
