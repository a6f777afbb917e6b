import * as vscode from 'vscode';
import { Disposables } from '../../disposables.ts';
import type { ReviewChoices } from './choices.ts';
import { reviewItem } from './items.ts';
import type { Reviews } from './reviews.ts';
import { contentOf, rootRows, rowsBelow, type ReviewRow } from './rows.ts';

/**
 * Draws the reviews as they are known now, and nothing else. VS Code forgets the rows it draws anew until it has asked for them,
 * and a box that is clicked meanwhile springs back: only topics that have changed are drawn anew.
 */
export class ReviewTree implements vscode.TreeDataProvider<ReviewRow>, vscode.Disposable {
  readonly #reviews: Reviews;
  readonly #choices: ReviewChoices;
  readonly #owner = new Disposables();
  readonly #changed = this.#owner.add(new vscode.EventEmitter<ReviewRow[] | undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  /** By id: the rows as VS Code knows them, as they are now, and what the first ones held when they were drawn. */
  readonly #drawn = new Map<string, ReviewRow>();
  #now: ReadonlyMap<string, ReviewRow> = new Map();
  #contents: ReadonlyMap<string, string> = new Map();

  constructor(reviews: Reviews, choices: ReviewChoices) {
    this.#reviews = reviews;
    this.#choices = choices;
    this.#owner.add(reviews.onDidChange(() => this.#redraw()));
    this.#owner.add(choices.onDidChangeDrawing(() => this.#redraw(true)));
  }

  /** A row as it is now: it may have been drawn before the last answer. */
  now(row: ReviewRow): ReviewRow {
    return this.#now.get(row.id) ?? row;
  }

  /** An answer that is on its way is waited for: VS Code does not hear of a change while it draws a tree for the first time. */
  async getChildren(row?: ReviewRow): Promise<ReviewRow[]> {
    if (!row) await this.#reviews.settled();
    const { doneHidden } = this.#choices;
    const rows = row ? rowsBelow(this.now(row), doneHidden) : this.#roots();
    return rows.map((each) => this.#known(each));
  }

  getTreeItem(row: ReviewRow): vscode.TreeItem {
    return reviewItem(this.now(row));
  }

  dispose(): void {
    this.#owner.dispose();
  }

  #redraw(all = false): void {
    const before = this.#contents;
    const roots = this.#roots();
    this.#now = new Map(roots.flatMap((row) => this.#withAllBelow(row)).map((row) => [row.id, row]));
    this.#contents = new Map(roots.map((row) => [row.id, JSON.stringify(contentOf(row))]));
    const isOther = all || [...before.keys()].join('\n') !== [...this.#contents.keys()].join('\n');
    if (isOther) this.#drawn.clear();
    const changed = roots.filter(({ id }) => before.get(id) !== this.#contents.get(id)).map((row) => this.#known(row));
    if (isOther || changed.length > 0) this.#changed.fire(isOther ? undefined : changed);
  }

  #roots(): ReviewRow[] {
    return rootRows(this.#reviews.shown, this.#choices.doneHidden);
  }

  #withAllBelow(row: ReviewRow): ReviewRow[] {
    return [row, ...rowsBelow(row, this.#choices.doneHidden).flatMap((below) => this.#withAllBelow(below))];
  }

  /** VS Code knows a row by its object: the same one for the same id. */
  #known(row: ReviewRow): ReviewRow {
    const known = this.#drawn.get(row.id) ?? row;
    this.#drawn.set(row.id, known);
    return known;
  }
}
