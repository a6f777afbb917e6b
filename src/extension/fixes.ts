import * as vscode from 'vscode';
import { isCancellation } from './failure.ts';

const patience = 2000;
const attempts = 5;
/** How many fixes come with their edits worked out. */
const resolved = 20;

/**
 * The quick fixes at a place of a document that may have been opened just now. Asked for again when called off: the document
 * may wake extensions with fixes of their own, and then the editor starts over.
 */
export async function fixesAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  await findingsShown(uri);
  const { QuickFix } = vscode.CodeActionKind;
  for (let attempt = 1; ; attempt++) {
    try {
      return await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, QuickFix.value, resolved);
    } catch (error) {
      if (!isCancellation(error) || attempt === attempts) throw error;
    }
  }
}

/** A file just opened has no findings yet, and without them the server is not asked about any. */
function findingsShown(uri: vscode.Uri): Promise<void> {
  const shown = () => vscode.languages.getDiagnostics(uri).some(({ source }) => source === 'docent');
  if (shown()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(done, patience);
    const listening = vscode.languages.onDidChangeDiagnostics(() => shown() && done());
  });
}
