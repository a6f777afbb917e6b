import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { clientOptions, open } from './client-options.ts';
import type { Connection, ConnectionNeeds } from './connection.ts';

/** Start the server as a process of its own, and the line to it. */
export async function connect(needs: ConnectionNeeds): Promise<Connection> {
  const run = { module: needs.context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const server: ServerOptions = { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } } };
  return open(new LanguageClient('docent', 'Docent', server, clientOptions(needs)), needs);
}
