import * as vscode from 'vscode';
import type { ExposedItem } from '../manifest/protocol.ts';
import { ForeseenFailure } from './failure.ts';
import type { Server } from './server.ts';

/**
 * The edit that has git ignore what is about to be made; empty where nothing is to be ignored. The `.gitignore` is opened, unseen: only
 * of open documents does the editor undo an edit together with the creation of a file.
 */
export async function ignoreEdit(server: Server, exposed: ExposedItem | undefined): Promise<vscode.WorkspaceEdit> {
  if (!exposed?.edit) return new vscode.WorkspaceEdit();
  const { uri, path } = exposed.ignoreFile;
  const document = await openedIfThere(vscode.Uri.parse(uri));
  // The server worked the line out for what is stored.
  if (document?.isDirty)
    throw new ForeseenFailure({ reason: 'unsaved', message: vscode.l10n.t('{0} has unsaved changes; save it first', path) });
  return server.workspaceEdit(exposed.edit);
}

async function openedIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
