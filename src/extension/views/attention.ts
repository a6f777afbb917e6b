import * as vscode from 'vscode';
import { Disposables } from '../disposables.ts';
import type { Server } from '../server.ts';
import { onDidChangeSetting, readSetting } from '../settings.ts';
import { quietly } from '../ui/surface.ts';
import { artifactCount } from '../ui/words.ts';
import type { Row } from './rows.ts';
import { TreeSource } from './tree-source.ts';

const question = { view: 'attention', groupBy: 'kind', filter: {} } as const;

/** The tree of what is incomplete, stale or overdue, with the findings; its count is the badge. */
export function registerAttentionView(server: Server, log: vscode.LogOutputChannel): vscode.Disposable {
  const owner = new Disposables();
  const source = owner.add(new TreeSource({ server, log, question: () => question, onRoots: () => undefined }));
  const tree = owner.add(
    vscode.window.createTreeView<Row>('docent.attention', { treeDataProvider: source, showCollapseAll: true, canSelectMany: true }),
  );
  const count = () => void quietly(log, async () => showBadge(tree, await countOf(server)));
  owner.add(server.onDidChange(count));
  owner.add(server.onDidChangeState(count));
  owner.add(onDidChangeSetting(['attention.badge'], count));
  return owner;
}

/** Asked for by itself, because the badge shows while the views are hidden. */
async function countOf(server: Server): Promise<number> {
  if (server.state !== 'ready' || !readSetting('attention.badge')) return 0;
  return (await server.ask('docent/children', question)).attention;
}

function showBadge(tree: vscode.TreeView<Row>, count: number): void {
  if ((tree.badge?.value ?? 0) === count) return;
  const tooltip = count === 1 ? vscode.l10n.t('1 artifact needs attention') : vscode.l10n.t('{0} need attention', artifactCount(count));
  tree.badge = count === 0 ? undefined : { value: count, tooltip };
}
