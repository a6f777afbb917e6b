import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { capitalised } from '../views/filter-words.ts';
import { statusIcon } from '../views/status-icons.ts';

const { l10n } = vscode;

/** Let the person tick statuses; undefined where they give up. */
export async function askStatuses(server: Server, ticked: readonly string[]): Promise<string[] | undefined> {
  const kinds = await server.ask('docent/kinds', {});
  const words = [...new Set(kinds.flatMap(({ statuses }) => statuses.map(({ id, canonical }) => canonical ?? id)))];
  const items = words.map((word) => ({
    value: word,
    label: capitalised(word),
    picked: ticked.includes(word),
    iconPath: statusIcon({ id: word, canonical: word, label: word }),
  }));
  return askTicks(items, l10n.t('Show only artifacts with these statuses'));
}

/** Let the person tick kinds; undefined where they give up. */
export async function askKinds(server: Server, ticked: readonly string[]): Promise<string[] | undefined> {
  const kinds = await server.ask('docent/kinds', {});
  const items = kinds.map(({ id, short, name, icon }) => ({
    value: id,
    label: short,
    description: name,
    picked: ticked.includes(id),
    iconPath: new vscode.ThemeIcon(icon),
  }));
  return askTicks(items, l10n.t('Show only artifacts of these kinds'));
}

async function askTicks(items: readonly (vscode.QuickPickItem & { value: string })[], placeHolder: string): Promise<string[] | undefined> {
  const chosen = await vscode.window.showQuickPick(items, { title: l10n.t('Filter Artifacts'), placeHolder, canPickMany: true });
  return chosen?.map(({ value }) => value);
}
