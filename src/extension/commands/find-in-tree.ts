import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** Every tree can be searched as it stands, but few people know the key. */
export const findInTree: Command = {
  failure: vscode.l10n.t('The view was not searched'),

  async run() {
    await vscode.commands.executeCommand('docent.artifacts.focus');
    await vscode.commands.executeCommand('list.find');
  },
};
