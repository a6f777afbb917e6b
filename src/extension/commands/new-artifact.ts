import * as vscode from 'vscode';
import { applyEdit } from '../edits.ts';
import { granted } from '../failure.ts';
import { ignoreEdit } from '../ignore-edit.ts';
import { KeptInGit } from '../kept-in-git.ts';
import { askDraft } from '../ui/ask-draft.ts';
import { guidanceAt } from '../ui/guidance.ts';
import { isRow } from '../views/rows.ts';
import type { Command } from './command.ts';

/** Start an artifact from its kind's template, and open it where one begins to write. */
export const newArtifact: Command = {
  failure: vscode.l10n.t('The artifact was not created'),

  async run({ server, context }, ...args) {
    const params = await askDraft(server, new KeptInGit(context.workspaceState), givenBy(args));
    if (!params) return;
    const { uri, text, cursor, also, exposed } = granted(await server.ask('docent/draft', params));
    const edit = await ignoreEdit(server, exposed);
    for (const each of [{ uri, text }, ...also])
      edit.createFile(vscode.Uri.parse(each.uri), { contents: new TextEncoder().encode(each.text) });
    await applyEdit(edit);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: guidanceAt(text, cursor), preview: false });
  },
};

/** What is settled by where the command was called: a kind's id or row, a folder, or both; a key may be bound to it with a title to begin with. */
function givenBy(args: readonly unknown[]): { readonly kind?: string; readonly folder?: string; readonly title?: string } {
  const [first] = args;
  if (typeof first === 'string') return { kind: first, ...givenBy(args.slice(1)) };
  if (typeof first === 'object' && first !== null && 'title' in first) return { title: String(first.title) };
  if (first instanceof vscode.Uri) return { folder: first.toString() };
  if (isRow(first) && first.node.type === 'group' && first.node.kind) return { kind: first.node.kind };
  return {};
}
