import type * as vscode from 'vscode';
import type { InitializationOptions } from '../manifest/protocol.ts';

/** The line to a running language server, as much of a language client as we use; the client itself loads after activation. */
export interface Connection {
  ask(method: string, params: unknown, token?: vscode.CancellationToken): Promise<unknown>;
  tell(method: string, params: unknown): Promise<void>;
  /** An edit as the protocol writes it, as the editor takes it. */
  workspaceEdit(edit: unknown): Promise<vscode.WorkspaceEdit | undefined>;
  stop(): Promise<void>;
}

/** What a language client needs of the extension. */
export interface ConnectionNeeds {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  /** Asked for at every start: a restarted server hears how things stand then. */
  readonly options: () => InitializationOptions;
  readonly onChanged: () => void;
  readonly onReviewChanged: () => void;
  /** The server ended and was not started again (`false`), or was (`true`). */
  readonly onRestarted: (running: boolean) => void;
}

/** Start a server and the line to it. */
export type Connect = (needs: ConnectionNeeds) => Promise<Connection>;
