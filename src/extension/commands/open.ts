import * as vscode from 'vscode';
import type { Command } from './command.ts';
import { artifactsFor, uriFor } from './target.ts';

/** Open artifacts beside what is open. */
export const openToSide: Command = {
  failure: vscode.l10n.t('Nothing was opened'),

  async run(host, ...args) {
    for (const { uri } of await artifactsFor(host, args, vscode.l10n.t('Open to the Side'))) {
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri), { viewColumn: vscode.ViewColumn.Beside, preview: false });
    }
  },
};

/** Select an artifact's file in the Explorer. */
export const revealInExplorer: Command = {
  failure: vscode.l10n.t('The file was not shown'),

  async run(_host, ...args) {
    const uri = uriFor(args);
    if (uri) await vscode.commands.executeCommand('revealInExplorer', uri);
  },
};
