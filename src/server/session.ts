import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { FindingCounter } from './finding-counter.ts';
import type { Host } from './host.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { Workspace } from './workspace.ts';

/** What every feature stands on. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly workspace: Workspace;
  readonly documents: OpenDocuments;
  readonly counter: FindingCounter;
  /** Pages of the rules, by id. */
  readonly rulePages: Readonly<Record<string, string>>;
}
