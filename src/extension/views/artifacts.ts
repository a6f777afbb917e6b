import * as vscode from 'vscode';
import type { ArtifactItem, ChildrenResult } from '../../manifest/protocol.ts';
import { Disposables } from '../disposables.ts';
import type { Server } from '../server.ts';
import { onDidChangeSetting, readSetting } from '../settings.ts';
import { quietly } from '../ui/surface.ts';
import { filterMessage } from './filter-words.ts';
import { row, type Row } from './rows.ts';
import type { TreeChoices } from './tree-choices.ts';
import { TreeSource } from './tree-source.ts';

interface ArtifactsViewNeeds {
  readonly server: Server;
  readonly choices: TreeChoices;
  readonly log: vscode.LogOutputChannel;
}

/** How long a tree may take to be drawn anew: as a rule, and while everything starts. */
const untilDrawn = [400, 800, 1600];

/** The tree of all artifacts. */
export class ArtifactsView implements vscode.Disposable {
  readonly #needs: ArtifactsViewNeeds;
  readonly #owner = new Disposables();
  readonly #source: TreeSource;
  readonly #tree: vscode.TreeView<Row>;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(needs: ArtifactsViewNeeds) {
    const { server, choices, log } = needs;
    this.#needs = needs;
    this.#source = this.#owner.add(
      new TreeSource({ server, log, question: () => this.#question(), onRoots: (result) => this.#describe(result) }),
    );
    this.#tree = this.#owner.add(
      vscode.window.createTreeView('docent.artifacts', { treeDataProvider: this.#source, showCollapseAll: true, canSelectMany: true }),
    );
    this.#owner.add(choices.onDidChange(() => this.#source.refresh()));
    this.#owner.add(onDidChangeSetting(['tree.showClosed'], () => this.#source.refresh()));
    this.#owner.add(vscode.window.onDidChangeActiveTextEditor(() => void this.#follow()));
    this.#owner.add(this.#tree.onDidChangeVisibility(() => void this.#follow()));
    this.#owner.add(server.onDidChangeState(() => void this.#follow()));
  }

  /** Select an artifact in the tree. */
  async reveal(uri: string, focus: boolean): Promise<boolean> {
    const found = await this.#needs.server.ask('docent/reveal', { ...this.#question(), uri });
    if (!found) return false;
    const last = found.nodes.reduce<Row | undefined>((parent, node) => row(node, parent), undefined);
    if (!last) return false;
    await this.#tree.reveal(last, { select: true, focus, expand: false });
    return true;
  }

  dispose(): void {
    clearTimeout(this.#again);
    this.#owner.dispose();
  }

  #question() {
    const { grouping, question } = this.#needs.choices;
    return { view: 'artifacts' as const, groupBy: grouping, filter: question };
  }

  #describe({ shown, total }: ChildrenResult): void {
    Object.assign(this.#tree, { message: shown === 0 ? undefined : filterMessage(this.#needs.choices.filter, shown, total) });
    const holds = total === 0 ? 'none' : shown === 0 ? 'hidden' : 'some';
    void vscode.commands.executeCommand('setContext', 'docent.artifacts', holds);
  }

  /**
   * Select what the active editor shows, unless it is selected already: under another tag, say. A tree that is drawn anew
   * meanwhile forgets what it was to reveal, and opening a document often makes it so: it is asked again, a little later.
   */
  async #follow(tried = 0): Promise<void> {
    clearTimeout(this.#again);
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const { server, log } = this.#needs;
    if (!uri || !this.#tree.visible || server.state !== 'ready' || !readSetting('tree.revealActive')) return;
    if (this.#selected().some((artifact) => artifact.uri === uri)) return;
    let isThere = true;
    await quietly(log, async () => {
      isThere = await this.reveal(uri, false);
    });
    const wait = untilDrawn[tried];
    if (isThere && wait) this.#again = setTimeout(() => void this.#follow(tried + 1), wait);
  }

  #selected(): readonly ArtifactItem[] {
    return this.#tree.selection.flatMap(({ node }) => (node.type === 'artifact' ? [node.artifact] : []));
  }
}
