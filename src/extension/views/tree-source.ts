import * as vscode from 'vscode';
import type { ChildrenParams, ChildrenResult } from '../../manifest/protocol.ts';
import { Disposables } from '../disposables.ts';
import type { Server } from '../server.ts';
import { quietly } from '../ui/surface.ts';
import { artifactHover } from './hover.ts';
import { treeItem } from './items.ts';
import { row, type Row } from './rows.ts';

interface TreeSourceNeeds {
  readonly server: Server;
  readonly log: vscode.LogOutputChannel;
  /** What to ask the server for, now. */
  readonly question: () => Omit<ChildrenParams, 'node'>;
  /** Hears of every answer for the roots. */
  readonly onRoots: (result: ChildrenResult) => void;
}

/** Groups start open where that is one screen of rows, or one long list of few groups; else an overview of them says more. */
const startOpen = ({ shown, nodes }: ChildrenResult): boolean => shown + nodes.length <= 40 || (shown <= 100 && nodes.length <= 3);

const nothing: ChildrenResult = { nodes: [], shown: 0, total: 0, attention: 0 };

/** What a view draws: always what the server says, never a copy. */
export class TreeSource implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #needs: TreeSourceNeeds;
  readonly #owner = new Disposables();
  readonly #changed = this.#owner.add(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  #open = true;

  constructor(needs: TreeSourceNeeds) {
    this.#needs = needs;
    this.#owner.add(needs.server.onDidChange(() => this.refresh()));
    this.#owner.add(needs.server.onDidChangeState(() => this.refresh()));
  }

  refresh(): void {
    this.#changed.fire();
  }

  async getChildren(parent?: Row): Promise<Row[]> {
    const result = await this.#ask(parent);
    if (!parent) this.#open = startOpen(result);
    if (!parent && this.#needs.server.state === 'ready') this.#needs.onRoots(result);
    return result.nodes.map((node) => row(node, parent));
  }

  getParent({ parent }: Row): Row | undefined {
    return parent;
  }

  getTreeItem(drawn: Row): vscode.TreeItem {
    const { view, groupBy } = this.#needs.question();
    const withFindings = view === 'attention';
    return treeItem(drawn, { groupBy: withFindings ? undefined : groupBy, withFindings, open: this.#open });
  }

  /** Computed when somebody rests on the row, not for every row. */
  resolveTreeItem(item: vscode.TreeItem, { node }: Row): vscode.TreeItem {
    if (node.type === 'artifact') item.tooltip = artifactHover(node.artifact);
    return item;
  }

  dispose(): void {
    this.#owner.dispose();
  }

  /** While there is no server there are no rows; the view's welcome text says why. */
  async #ask(parent: Row | undefined): Promise<ChildrenResult> {
    const { server, log, question } = this.#needs;
    let result = nothing;
    if (server.state !== 'ready') return result;
    await quietly(log, async () => {
      result = await server.ask('docent/children', { ...question(), ...(parent ? { node: parent.node.id } : {}) });
    });
    return result;
  }
}
