import type * as vscode from 'vscode';
import type { Server } from '../server.ts';
import type { ArtifactsView } from '../views/artifacts.ts';
import type { ReviewView } from '../views/review/view.ts';
import type { TreeChoices } from '../views/tree-choices.ts';

/** What a command may touch. */
export interface Host {
  readonly context: vscode.ExtensionContext;
  readonly server: Server;
  readonly log: vscode.LogOutputChannel;
  readonly artifacts: ArtifactsView;
  readonly choices: TreeChoices;
  readonly review: ReviewView;
}

/** What a command does. It neither catches nor logs: `index.ts` does both for all. */
export interface Command {
  /** What is said when it fails, before the reason. */
  readonly failure: string;
  readonly run: (host: Host, ...args: unknown[]) => Promise<void>;
}
