import * as vscode from 'vscode';
import { settingsPrefix } from '../../manifest/settings.ts';
import { readSetting } from '../settings.ts';
import type { Command } from './command.ts';

/** Undo the off switch, where it was set. */
export const switchOn: Command = {
  failure: vscode.l10n.t('Docent was not switched on'),

  async run() {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter((folder) => !readSetting('enable', folder));
    for (const scope of folders.length > 0 ? folders : [undefined]) {
      const configuration = vscode.workspace.getConfiguration(settingsPrefix, scope);
      const { workspaceFolderValue, workspaceValue } = configuration.inspect('enable') ?? {};
      const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
      const target = workspaceFolderValue === false ? WorkspaceFolder : workspaceValue === false ? Workspace : Global;
      await configuration.update('enable', target === Global ? true : undefined, target);
    }
  },
};

/** Start the server anew. */
export const restart: Command = {
  failure: vscode.l10n.t('Docent was not restarted'),

  async run({ server }) {
    await server.stop('starting');
    await server.start();
  },
};
