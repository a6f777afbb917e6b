import type * as vscode from 'vscode';
import { start } from './activate.ts';

/** Where there is Node: the server is a process of its own. The client that speaks to it is most of our weight: its bundle is read late. */
export function activate(context: vscode.ExtensionContext): void {
  const today = process.env['DOCENT_TODAY'];
  const cache = context.storageUri?.scheme === 'file' ? context.storageUri.fsPath : undefined;
  const facts = { ...(cache ? { cache } : {}), ...(today ? { today } : {}) };
  start(context, async (needs) => (await import('./client.ts')).connect(needs), facts);
}
