import * as vscode from 'vscode';
import { Disposables } from '../../disposables.ts';

const headsKey = 'docent.review.heads';
const doneKey = 'docent.review.doneHidden';
const usedKey = 'docent.review.used';
const reasonsKey = 'docent.review.reasons';
const reasonsKept = 8;

/** How a person wants reviews shown, remembered for the workspace. What they say of a change is the server's to keep. */
export class ReviewChoices implements vscode.Disposable {
  readonly #memento: vscode.Memento;
  readonly #owner = new Disposables();
  readonly #drawn = this.#owner.add(new vscode.EventEmitter<void>());
  readonly #asked = this.#owner.add(new vscode.EventEmitter<void>());
  /** The same reviews are to be drawn another way. */
  readonly onDidChangeDrawing = this.#drawn.event;
  /** Other reviews are asked for. */
  readonly onDidChangeQuestion = this.#asked.event;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    void this.#tellMenus();
  }

  /** By repository, the branch under review where it is not the one that is checked out. */
  get heads(): Readonly<Record<string, string>> {
    return this.#memento.get<Readonly<Record<string, string>>>(headsKey) ?? {};
  }

  async setHead(repository: string, head: string | undefined): Promise<void> {
    const { [repository]: _, ...others } = this.heads;
    await this.#memento.update(headsKey, head === undefined ? others : { ...others, [repository]: head });
    this.#asked.fire();
  }

  get doneHidden(): boolean {
    return this.#memento.get<boolean>(doneKey) === true;
  }

  async hideDone(hidden: boolean): Promise<void> {
    await this.#memento.update(doneKey, hidden);
    await this.#tellMenus();
    this.#drawn.fire();
  }

  /** Whether the view was ever open in this workspace: nobody else's git is started for a badge. */
  get used(): boolean {
    return this.#memento.get<boolean>(usedKey) === true;
  }

  async remember(): Promise<void> {
    if (!this.used) await this.#memento.update(usedKey, true);
  }

  /** What was said last of items that did not apply, the newest first. */
  get reasons(): readonly string[] {
    return this.#memento.get<readonly string[]>(reasonsKey) ?? [];
  }

  async addReason(reason: string): Promise<void> {
    await this.#memento.update(reasonsKey, [...new Set([reason, ...this.reasons])].slice(0, reasonsKept));
  }

  dispose(): void {
    this.#owner.dispose();
  }

  async #tellMenus(): Promise<void> {
    await vscode.commands.executeCommand('setContext', 'docent.doneHidden', this.doneHidden);
  }
}
