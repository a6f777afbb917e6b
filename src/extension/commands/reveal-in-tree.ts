import * as vscode from 'vscode';
import { ForeseenFailure } from '../failure.ts';
import type { Command } from './command.ts';
import { uriFor } from './target.ts';

/** Select the active document in the Artifacts view. */
export const revealInTree: Command = {
  failure: vscode.l10n.t('The artifact was not shown'),

  async run({ artifacts, choices }, ...args) {
    const uri = uriFor(args);
    if (!uri || (await artifacts.reveal(uri.toString(), true))) return;
    if (!choices.filtered) throw new ForeseenFailure({ reason: 'no-artifact', message: vscode.l10n.t('this document is no artifact') });
    const remedy = { label: vscode.l10n.t('Clear Filter'), command: 'docent.clearFilter' };
    throw new ForeseenFailure({ reason: 'filtered', message: vscode.l10n.t('the filter hides it'), remedy });
  },
};
