import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { clientOptions, open } from './client-options.ts';
import type { Connection, ConnectionNeeds } from './connection.ts';

/** Start the server as a web worker, and the line to it. */
export async function connect(needs: ConnectionNeeds): Promise<Connection> {
  const script = vscode.Uri.joinPath(needs.context.extensionUri, 'dist/server.js').toString(true);
  let worker: Worker | undefined;
  const start = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return linesTo(worker);
  };
  const line = await open(new LanguageClient('docent', 'Docent', start, clientOptions(needs)), needs);
  return { ...line, stop: () => line.stop().finally(() => worker?.terminate()) };
}

/** The client would ask whether it is an `instanceof Worker`, and the host's own `Worker` makes workers that are none. */
function linesTo(worker: Worker): MessageTransports {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
