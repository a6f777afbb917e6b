import * as vscode from 'vscode';
import type { KindItem } from '../../manifest/protocol.ts';
import { granted } from '../failure.ts';
import { askChoice, type Choice } from '../ui/ask.ts';
import { kindChoice } from '../ui/ask-kind.ts';
import { isRow } from '../views/rows.ts';
import type { Command, Host } from './command.ts';

const { l10n } = vscode;

/** Copy a kind's file into `.docent/kinds/`, where a team may change it, and open it. */
export const customizeKind: Command = {
  failure: l10n.t('The kind was not copied'),

  async run(host, ...[given]) {
    const kind = isRow(given) && given.node.type === 'group' ? given.node.kind : await askKind(host, given);
    if (!kind) return;
    const near = vscode.window.activeTextEditor?.document.uri;
    const folder = (near && vscode.workspace.getWorkspaceFolder(near)) ?? vscode.workspace.workspaceFolders?.[0];
    const copy = granted(await host.server.ask('docent/customizeKind', { kind, ...(folder ? { folder: folder.uri.toString() } : {}) }));
    const uri = vscode.Uri.parse(copy.uri);
    if (!(await isThere(uri))) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(copy.text));
    await vscode.window.showTextDocument(uri);
  },
};

async function askKind({ server }: Host, given: unknown): Promise<string | undefined> {
  if (typeof given === 'string') return given;
  const kinds = await server.ask('docent/kinds', {});
  const items = kinds.map((kind): Choice<KindItem> => {
    const choice = kindChoice(kind);
    const own = kind.builtIn ? '' : l10n.t('your own already');
    return { ...choice, description: [choice.description, own].filter(Boolean).join(' · ') };
  });
  const kind = await askChoice({
    title: l10n.t('Customize Kind'),
    placeholder: l10n.t('Which kind should your team have its own of?'),
    items,
  });
  return typeof kind === 'object' ? kind.id : undefined;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
