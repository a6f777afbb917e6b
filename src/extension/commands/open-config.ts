import * as vscode from 'vscode';
import { ForeseenFailure } from '../failure.ts';
import type { Command, Host } from './command.ts';

const { l10n } = vscode;

const starter = `# What your team agrees on; the command line reads this file too. Every line is optional.
# kinds:
#   adr: { home: docs/decisions }          # where a kind lives
#   roadmap: off                           # a kind you do not use
# rules:
#   section-order: off
#   item-unowned: { editor: info, ci: warning }
# exclude: ["third_party/**"]
`;

/** Open the config that holds for the active document; where there is none, offer one to save. */
export const openConfig: Command = {
  failure: l10n.t('The config was not opened'),

  async run(host) {
    const existing = await configFor(host);
    const document = existing ? await vscode.workspace.openTextDocument(existing) : await draftConfig();
    await vscode.window.showTextDocument(document);
  },
};

async function configFor({ server }: Host): Promise<vscode.Uri | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const named = uri && server.state !== 'off' ? (await server.ask('docent/document', { uri: uri.toString() })).configUri : null;
  if (named) return vscode.Uri.parse(named);
  const inFolders = await vscode.workspace.findFiles('.docent/config.{yaml,yml}', undefined, 1);
  return inFolders[0];
}

/** Nothing is written before the person saves. */
async function draftConfig(): Promise<vscode.TextDocument> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new ForeseenFailure({ reason: 'no-folder', message: l10n.t('open a folder first') });
  const uri = vscode.Uri.joinPath(folder.uri, '.docent/config.yaml');
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  if (document.getText() !== '') return document;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), starter);
  await vscode.workspace.applyEdit(edit);
  return document;
}
