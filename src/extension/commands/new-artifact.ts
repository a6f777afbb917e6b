import * as vscode from 'vscode';
import { applyEdit } from '../edits.ts';
import { granted } from '../failure.ts';
import { ignoreEdit } from '../ignore-edit.ts';
import { KeptInGit } from '../kept-in-git.ts';
import { askDraft } from '../ui/ask-draft.ts';
import { isRow } from '../views/rows.ts';
import type { Command } from './command.ts';

/** Start an artifact from its kind's template, and open it where one begins to write. */
export const newArtifact: Command = {
  failure: vscode.l10n.t('The artifact was not created'),

  async run({ server, context }, ...args) {
    const params = await askDraft(server, new KeptInGit(context.workspaceState), givenBy(args));
    if (!params) return;
    const { uri, text, cursor, exposed } = granted(await server.ask('docent/draft', params));
    const created = vscode.Uri.parse(uri);

    const edit = await ignoreEdit(server, exposed);
    edit.createFile(created, { contents: new TextEncoder().encode(text) });
    await applyEdit(edit);
    const selection = guidanceAt(text, new vscode.Position(cursor.line, cursor.character));
    await vscode.window.showTextDocument(created, { selection, preview: false });
  },
};

/** The guidance that begins at a place, so that the first key typed takes its place; just the place where none does. */
function guidanceAt(text: string, at: vscode.Position): vscode.Range {
  const below = text.split(/\r\n|\n|\r/).slice(at.line);
  const [guidance] = /^<!--[^]*?-->/.exec([below[0]?.slice(at.character), ...below.slice(1)].join('\n')) ?? [''];
  const lines = guidance.split('\n');
  const last = lines.at(-1) ?? '';
  return new vscode.Range(at, at.translate(lines.length - 1, lines.length > 1 ? last.length - at.character : last.length));
}

/** What is settled by where the command was called: a kind's id or row, a folder, or both. */
function givenBy(args: readonly unknown[]): { readonly kind?: string; readonly folder?: string } {
  const [first] = args;
  if (typeof first === 'string') return { kind: first, ...givenBy(args.slice(1)) };
  if (first instanceof vscode.Uri) return { folder: first.toString() };
  if (isRow(first) && first.node.type === 'group' && first.node.kind) return { kind: first.node.kind };
  return {};
}
