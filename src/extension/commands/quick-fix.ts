import * as vscode from 'vscode';
import type { FindingNode } from '../../manifest/protocol.ts';
import { ForeseenFailure } from '../failure.ts';
import { fixesAt } from '../fixes.ts';
import { askChoice, type Choice } from '../ui/ask.ts';
import { isRow } from '../views/rows.ts';
import type { Command } from './command.ts';

const { l10n } = vscode;

/** Go to a finding and offer what mends it. */
export const quickFix: Command = {
  failure: l10n.t('Nothing was mended'),

  async run(_host, ...[given]) {
    if (!isRow(given) || given.node.type !== 'finding') return;
    const { uri, message } = given.node;
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: rangeOf(given.node), preview: true });
    const actions = await actionsFor(given.node);
    const items = actions.map((action): Choice<vscode.CodeAction> => {
      const iconPath = new vscode.ThemeIcon(action.isPreferred ? 'lightbulb-autofix' : 'lightbulb');
      return { value: action, label: action.title, iconPath };
    });
    const action = await askChoice({ title: message, placeholder: l10n.t('What should be done about it?'), items });
    if (typeof action === 'object') await take(action);
  },
};

async function actionsFor(finding: FindingNode): Promise<readonly vscode.CodeAction[]> {
  const uri = vscode.Uri.parse(finding.uri);
  const found = await fixesAt(uri, rangeOf(finding));
  if (found.length === 0) throw new ForeseenFailure({ reason: 'no-fix', message: l10n.t('there is no quick fix for this finding') });
  return found;
}

async function take({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit && !(await vscode.workspace.applyEdit(edit))) throw new Error('The editor did not take the edit of a quick fix');
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

function rangeOf({ range: { start, end } }: FindingNode): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
