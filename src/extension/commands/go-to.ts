import * as vscode from 'vscode';
import { pickArtifact } from '../ui/ask-artifact.ts';
import type { Command } from './command.ts';

/** Open an artifact found by number, title or tag. */
export const goTo: Command = {
  failure: vscode.l10n.t('No artifact was opened'),

  async run({ server }) {
    const picked = await pickArtifact(server, vscode.l10n.t('Go to Artifact'), true);
    if (!picked) return;
    const viewColumn = picked.toSide ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(picked.artifact.uri), { viewColumn });
  },
};
