import * as vscode from 'vscode';
import { Disposables } from '../../disposables.ts';
import type { ReviewChoices } from './choices.ts';
import { reviewItem } from './items.ts';
import type { Reviews } from './reviews.ts';
import { rootRows, rowsBelow, type ReviewRow } from './rows.ts';

/** Draws the reviews as they are known now, and nothing else. */
export class ReviewTree implements vscode.TreeDataProvider<ReviewRow>, vscode.Disposable {
  readonly #reviews: Reviews;
  readonly #choices: ReviewChoices;
  readonly #owner = new Disposables();
  readonly #changed = this.#owner.add(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(reviews: Reviews, choices: ReviewChoices) {
    this.#reviews = reviews;
    this.#choices = choices;
    this.#owner.add(reviews.onDidChange(() => this.#changed.fire()));
    this.#owner.add(choices.onDidChangeDrawing(() => this.#changed.fire()));
  }

  /** An answer that is on its way is waited for: VS Code does not hear of a change while it draws a tree for the first time. */
  async getChildren(row?: ReviewRow): Promise<ReviewRow[]> {
    if (!row) await this.#reviews.settled();
    const { doneHidden } = this.#choices;
    return row ? rowsBelow(row, doneHidden) : rootRows(this.#reviews.shown, doneHidden);
  }

  getTreeItem(row: ReviewRow): vscode.TreeItem {
    return reviewItem(row);
  }

  dispose(): void {
    this.#owner.dispose();
  }
}
