import type { Connection, InitializeResult } from 'vscode-languageserver';
import { shipped } from '../core/engine/shipped.ts';
import { rulePages } from '../manifest/builtin.generated.ts';
import { quietly } from './answering.ts';
import { capabilities } from './capabilities.ts';
import { registerFeatures } from './features/index.ts';
import { FindingCounter } from './finding-counter.ts';
import type { Host } from './host.ts';
import { OpenDocuments } from './open-documents.ts';
import type { Session } from './session.ts';
import { Workspace } from './workspace.ts';

/** Serve one editor over a connection until it says goodbye. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params): InitializeResult => {
    const workspace = new Workspace({ connection, host, builtIn: shipped, params });
    const { client } = workspace;
    const documents = new OpenDocuments(connection, workspace);
    const session: Session = { connection, host, client, workspace, documents, counter: new FindingCounter(workspace), rulePages };
    const features = registerFeatures(session);
    connection.onInitialized(() => {
      features.begin();
      quietly(connection, workspace.begin());
    });
    return { capabilities: capabilities(client), serverInfo: { name: 'docent' } };
  });
  connection.listen();
}
