import * as vscode from 'vscode';
import { applyEdits } from '../edits.ts';
import { nameOf } from '../ui/words.ts';
import type { Command } from './command.ts';
import { artifactFor } from './target.ts';

/** Put every section the kind asks for where it belongs, with its guidance. */
export const insertMissing: Command = {
  failure: vscode.l10n.t('No section was inserted'),

  async run(host, ...args) {
    const artifact = await artifactFor(host, args, vscode.l10n.t('Insert Missing Sections'));
    if (!artifact) return;
    const { uri } = artifact;
    const { missingSections } = await host.server.ask('docent/document', { uri });
    if (missingSections.length === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('{0} has every section', nameOf(artifact)), 5000);
      return;
    }
    await vscode.window.showTextDocument(vscode.Uri.parse(uri));
    await applyEdits(host.server, [await host.server.ask('docent/insertMissing', { uri })]);
  },
};
