import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** Show what happened, and why. */
export const showLog: Command = {
  failure: vscode.l10n.t('The log was not shown'),

  async run({ log }) {
    log.show();
  },
};

/** Open the walkthrough. */
export const showWalkthrough: Command = {
  failure: vscode.l10n.t('The walkthrough was not opened'),

  async run({ context }) {
    const { walkthroughs } = context.extension.packageJSON.contributes;
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#${walkthroughs[0].id}`, false);
  },
};
