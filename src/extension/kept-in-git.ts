import type * as vscode from 'vscode';

const key = 'docent.keptInGit';

/** The folders in which a person keeps what is private in git all the same; asked of once, remembered in the workspace. */
export class KeptInGit {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  has(folder: string): boolean {
    return this.#folders().includes(folder);
  }

  async add(folder: string): Promise<void> {
    await this.#state.update(key, [...new Set([...this.#folders(), folder])]);
  }

  #folders(): readonly string[] {
    return this.#state.get<readonly string[]>(key) ?? [];
  }
}
