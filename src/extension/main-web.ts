import type * as vscode from 'vscode';
import { start } from './activate.ts';

/** Where there is no Node: the server is a web worker. The host allows one script only, so the client is in it, evaluated late. */
export function activate(context: vscode.ExtensionContext): void {
  start(context, async (needs) => (await import('./client-web.ts')).connect(needs), {});
}
