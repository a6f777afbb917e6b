import * as vscode from 'vscode';
import { isRow } from '../views/rows.ts';
import type { Command } from './command.ts';

/** Go to a finding and offer what mends it. */
export const quickFix: Command = {
  failure: vscode.l10n.t('No fix was offered'),

  async run(_host, ...[given]) {
    if (!isRow(given) || given.node.type !== 'finding') return;
    const { uri, range } = given.node;
    const at = new vscode.Position(range.start.line, range.start.character);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(at, at), preview: true });
    await vscode.commands.executeCommand('editor.action.quickFix');
  },
};
