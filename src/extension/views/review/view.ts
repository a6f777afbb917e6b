import * as vscode from 'vscode';
import type { RepositoryReview, ReviewActParams } from '../../../manifest/review.ts';
import { Disposables } from '../../disposables.ts';
import type { Server } from '../../server.ts';
import { onDidChangeSetting, readSetting } from '../../settings.ts';
import { quietly, surfacing } from '../../ui/surface.ts';
import { ReviewChoices } from './choices.ts';
import { openMandatory, showReviewBadge } from './badge.ts';
import { Reviews } from './reviews.ts';
import { itemRows, rootRows, type ItemRow, type ReviewRow } from './rows.ts';
import { ReviewTree } from './tree.ts';
import { reviewMessage } from './words.ts';

interface ReviewViewNeeds {
  readonly server: Server;
  readonly memento: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

const pause = 25;
const longestWait = 40;

/** The checklist for the change at hand: what is asked of it, what was answered, and what the change shows. */
export class ReviewView implements vscode.Disposable {
  readonly #server: Server;
  readonly #log: vscode.LogOutputChannel;
  readonly #owner = new Disposables();
  readonly #rows: ReviewTree;
  readonly #tree: vscode.TreeView<ReviewRow>;
  readonly choices: ReviewChoices;
  readonly reviews: Reviews;
  #outdated = true;
  #selection: readonly ReviewRow[] = [];

  constructor({ server, memento, log }: ReviewViewNeeds) {
    this.#server = server;
    this.#log = log;
    this.choices = this.#owner.add(new ReviewChoices(memento));
    this.reviews = this.#owner.add(new Reviews(server, this.choices));
    this.#rows = this.#owner.add(new ReviewTree(this.reviews, this.choices));
    this.#tree = this.#owner.add(
      vscode.window.createTreeView('docent.review', {
        treeDataProvider: this.#rows,
        showCollapseAll: true,
        canSelectMany: true,
        manageCheckboxStateManually: true,
      }),
    );
    this.#listen();
  }

  /** The questions somebody has selected, while they are there to be seen. */
  get selected(): readonly ItemRow[] {
    return this.#tree.visible ? this.current(this.#selection) : [];
  }

  /** All that is selected, questions or not. */
  get selection(): readonly ReviewRow[] {
    return this.#selection;
  }

  /** A row as it is now. */
  now(row: ReviewRow): ReviewRow {
    return this.#rows.now(row);
  }

  /** Questions as they are now: a row may have been drawn before its last answer. */
  current(rows: readonly ReviewRow[]): readonly ItemRow[] {
    const ids = new Set(rows.map(({ id }) => id));
    return itemRows(this.reviews.shown).filter(({ id }) => ids.has(id));
  }

  /** Select what the keyboard is on, and say what it is. While VS Code draws a tree anew it knows of no selection: a moment, no more. */
  async selectFocused(): Promise<ReviewRow | undefined> {
    await vscode.commands.executeCommand('list.select');
    for (let waits = 0; waits < longestWait && this.#tree.selection.length === 0; waits++)
      await new Promise((done) => setTimeout(done, pause));
    return this.#tree.selection[0];
  }

  /** Read the reviews anew, with a bar above the view meanwhile. */
  async refresh(): Promise<void> {
    this.#outdated = false;
    await vscode.window.withProgress({ location: { viewId: 'docent.review' } }, () => this.reviews.refresh(true));
  }

  /** Do the same to questions of one or of several repositories. */
  async act(rows: readonly ItemRow[], act: (ids: readonly string[]) => ReviewActParams): Promise<void> {
    const reviews = new Set(rows.map(({ review }) => review.repository));
    await Promise.all(
      [...reviews].flatMap((repository) => {
        const own = rows.filter(({ review }) => review.repository === repository);
        return own[0] ? [this.reviews.act(own[0].review, act(own.map(({ item }) => item.id)))] : [];
      }),
    );
  }

  dispose(): void {
    this.#owner.dispose();
  }

  #listen(): void {
    this.#owner.add(this.reviews.onDidChange(() => this.#describe()));
    this.#owner.add(this.choices.onDidChangeDrawing(() => this.#describe()));
    this.#owner.add(this.choices.onDidChangeQuestion(() => this.#readAgain()));
    this.#owner.add(this.#tree.onDidChangeSelection(({ selection }) => (this.#selection = selection)));
    this.#owner.add(this.#tree.onDidChangeVisibility(() => this.#look()));
    this.#owner.add(this.#tree.onDidChangeCheckboxState(({ items }) => void this.#tick(items)));
    this.#owner.add(this.#server.onDidChangeReviews(() => this.#readAgain()));
    this.#owner.add(this.#server.onDidChangeState((state) => (state === 'ready' ? this.#readAgain() : this.#forget())));
    this.#owner.add(onDidChangeSetting(['review.badge'], () => (this.#look(), this.#describe())));
    this.#look();
  }

  #readAgain(): void {
    this.#outdated = true;
    this.#look();
  }

  /** Ask only while somebody sees the answer: in the view, or on the badge of one they have used. */
  #look(): void {
    const { visible } = this.#tree;
    if (visible) void this.choices.remember();
    const wanted = visible || (this.choices.used && readSetting('review.badge'));
    if (!wanted || !this.#outdated || this.#server.state !== 'ready') return;
    this.#outdated = false;
    void quietly(this.#log, () => this.reviews.refresh());
  }

  #forget(): void {
    this.#outdated = true;
    this.reviews.forget();
  }

  /** A box was clicked: of the selection, or of a row beside it. */
  async #tick(clicked: readonly (readonly [ReviewRow, vscode.TreeItemCheckboxState])[]): Promise<void> {
    const [first] = clicked;
    if (!first) return;
    const selected = this.selected;
    const isPart = selected.length > 1 && selected.some(({ id }) => id === first[0].id);
    const rows = isPart ? selected : this.current(clicked.map(([row]) => row));
    const ticked = first[1] === vscode.TreeItemCheckboxState.Checked;
    await surfacing(vscode.l10n.t('The answer was not kept'), this.#log, () =>
      this.act(rows, (items) => ({ do: ticked ? 'tick' : 'untick', items })),
    );
  }

  #describe(): void {
    const { shown, knowledge } = this.reviews;
    const [only, ...others] = shown;
    const hidden = only !== undefined && rootRows(shown, this.choices.doneHidden).length === 0;
    Object.assign(this.#tree, { message: only && others.length === 0 && !hidden ? reviewMessage(only) : undefined });
    showReviewBadge(this.#tree, readSetting('review.badge') ? openMandatory(shown) : 0);
    const holds = knowledge === 'known' ? (!only ? 'none' : hidden ? 'hidden' : 'some') : knowledge === 'failed' ? 'failed' : undefined;
    void vscode.commands.executeCommand('setContext', 'docent.reviews', holds);
    void vscode.commands.executeCommand(
      'setContext',
      'docent.reviewOfOther',
      shown.some(({ isOther }: RepositoryReview) => isOther),
    );
  }
}
