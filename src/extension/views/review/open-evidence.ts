import * as vscode from 'vscode';
import type { RepositoryReview, ReviewPlace } from '../../../manifest/review.ts';

/** Show a place: what the change did to its file, at the line; the file itself where it is new, or no part of the change. */
export async function openPlace({ change }: RepositoryReview, { uri, before, line, path }: ReviewPlace): Promise<void> {
  const now = vscode.Uri.parse(uri);
  const options = line === null ? {} : { selection: new vscode.Range(line, 0, line, 0) };
  if (before === null) {
    await vscode.commands.executeCommand('vscode.open', now, options);
    return;
  }
  const name = path.slice(path.lastIndexOf('/') + 1);
  const title = change ? `${name} (${change.base} ↔ ${change.head})` : name;
  await vscode.commands.executeCommand('vscode.diff', vscode.Uri.parse(before), now, title, options);
}
