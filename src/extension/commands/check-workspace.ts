import * as vscode from 'vscode';
import { artifactCount, findingWords } from '../ui/words.ts';
import type { Command } from './command.ts';

const { l10n } = vscode;

/** Check every artifact, open or not; what is found goes to Problems. */
export const checkWorkspace: Command = {
  failure: l10n.t('The workspace was not checked'),

  async run({ server, log }) {
    const result = await vscode.window.withProgress({ location: { viewId: 'docent.artifacts' } }, () =>
      server.ask('docent/checkWorkspace', {}),
    );
    const words = findingWords(result.findings);
    const outcome = words || l10n.t('nothing to mend');
    log.info(`Checked ${result.artifacts} artifacts in ${result.files} files, ${result.milliseconds} ms: ${outcome}.`);
    vscode.window.setStatusBarMessage(l10n.t('$(checklist) Docent checked {0}: {1}', artifactCount(result.artifacts), outcome), 15_000);
    if (words) await vscode.commands.executeCommand('workbench.actions.view.problems');
  },
};
