import * as vscode from 'vscode';
import { isCancellation } from './failure.ts';

const attempts = 8;
const pause = 300;
/** How many fixes come with their edits worked out. */
const resolved = 20;

/**
 * The quick fixes at a place of a document that may have been opened just now. Asked for again when called off or in vain: the
 * server may still be reading the document, and other extensions that it wakes make the editor start over.
 */
export async function fixesAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  for (let attempt = 1; attempt < attempts; attempt++) {
    const found = await askOnce(uri, range);
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return askOnce(uri, range);
}

async function askOnce(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  const { QuickFix } = vscode.CodeActionKind;
  try {
    return await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, QuickFix.value, resolved);
  } catch (error) {
    if (isCancellation(error)) return [];
    throw error;
  }
}
