import * as vscode from 'vscode';
import { groupings } from '../../manifest/commands.ts';
import type { GroupBy, TreeFilter } from '../../manifest/protocol.ts';
import { Disposables } from '../disposables.ts';
import { readSetting } from '../settings.ts';

const groupingKey = 'docent.grouping';
const filterKey = 'docent.filter';

/** How a person wants the tree, remembered for the workspace. */
export class TreeChoices implements vscode.Disposable {
  readonly #memento: vscode.Memento;
  readonly #owner = new Disposables();
  readonly #changed = this.#owner.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    void this.#tellMenus();
  }

  get grouping(): GroupBy {
    const kept = this.#memento.get<unknown>(groupingKey);
    return groupings.find(({ id }) => id === kept)?.id ?? 'kind';
  }

  /** What the person chose to see. */
  get filter(): TreeFilter {
    return this.#memento.get<TreeFilter>(filterKey) ?? {};
  }

  /** What the server is asked for: the choice, and what the settings leave out. */
  get question(): TreeFilter {
    return readSetting('tree.showClosed') ? this.filter : { ...this.filter, hideClosed: true };
  }

  get filtered(): boolean {
    return Object.keys(this.filter).length > 0;
  }

  async groupBy(grouping: GroupBy): Promise<void> {
    await this.#keep(groupingKey, grouping);
  }

  async setFilter(filter: TreeFilter): Promise<void> {
    await this.#keep(filterKey, withoutEmpty(filter));
  }

  dispose(): void {
    this.#owner.dispose();
  }

  async #keep(key: string, value: unknown): Promise<void> {
    await this.#memento.update(key, value);
    await this.#tellMenus();
    this.#changed.fire();
  }

  async #tellMenus(): Promise<void> {
    await vscode.commands.executeCommand('setContext', 'docent.grouping', this.grouping);
    await vscode.commands.executeCommand('setContext', 'docent.filtered', this.filtered);
  }
}

/** A filter without what it does not ask for, so that “filtered” means something. */
function withoutEmpty(filter: TreeFilter): TreeFilter {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined && value !== false && value !== '' && !isEmptyList(value));
  return Object.fromEntries(asked);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
