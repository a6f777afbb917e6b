import * as vscode from 'vscode';
import type { EditResult } from '../manifest/protocol.ts';
import { ForeseenFailure, granted } from './failure.ts';
import type { Server } from './server.ts';

/** Apply what the server drafted as one step of undo; see `applyEdit`. */
export async function applyEdits(server: Server, results: readonly EditResult[]): Promise<void> {
  const drafts = results.map(granted);
  await applyEdit(merged(await Promise.all(drafts.map((draft) => server.workspaceEdit(draft.edit)))));
}

/** Apply an edit. Files nobody was working on are saved; a document with unsaved words of somebody's stays unsaved. */
export async function applyEdit(edit: vscode.WorkspaceEdit): Promise<void> {
  const unsaved = new Set(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
  if (!(await vscode.workspace.applyEdit(edit))) throw new ForeseenFailure(notApplied());

  const touched = new Set(edit.entries().map(([uri]) => uri.toString()));
  for (const document of vscode.workspace.textDocuments) {
    const uri = document.uri.toString();
    if (touched.has(uri) && !unsaved.has(uri) && !document.isUntitled) await document.save();
  }
}

/** One edit of several; files are only created by one that comes alone. */
function merged(edits: readonly vscode.WorkspaceEdit[]): vscode.WorkspaceEdit {
  const [first = new vscode.WorkspaceEdit(), ...more] = edits;
  for (const [uri, changes] of more.flatMap((edit) => edit.entries())) first.set(uri, [...first.get(uri), ...changes]);
  return first;
}

function notApplied(): { reason: string; message: string } {
  return { reason: 'not-applied', message: vscode.l10n.t('the editor did not take the change; the document may have changed meanwhile') };
}
