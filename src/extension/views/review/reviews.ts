import * as vscode from 'vscode';
import type { RepositoryReview, ReviewActParams, ReviewName } from '../../../manifest/review.ts';
import { Disposables } from '../../disposables.ts';
import { granted } from '../../failure.ts';
import type { Server } from '../../server.ts';
import { acted } from './acted.ts';
import type { ReviewChoices } from './choices.ts';

interface Pending {
  readonly review: ReviewName;
  readonly act: ReviewActParams;
}

/** How reviews stand here: not asked for yet, as the server said, or not to be had. */
export type Knowledge = 'unknown' | 'known' | 'failed';

/**
 * The reviews as last heard, with what the person has done since: the only place they are kept, so that no box can show
 * anything else. Acts are sent one after the other, and stay on top of every answer until their own has come.
 */
export class Reviews implements vscode.Disposable {
  readonly #server: Server;
  readonly #choices: ReviewChoices;
  readonly #owner = new Disposables();
  readonly #changed = this.#owner.add(new vscode.EventEmitter<void>());
  #heard: readonly RepositoryReview[] = [];
  #pending: readonly Pending[] = [];
  #acting: Promise<unknown> = Promise.resolve();
  #reading: Promise<void> | undefined;
  #outdated = false;
  #fresh = false;
  #told = '';
  knowledge: Knowledge = 'unknown';

  readonly onDidChange = this.#changed.event;

  constructor(server: Server, choices: ReviewChoices) {
    this.#server = server;
    this.#choices = choices;
  }

  /** What to show now. */
  get shown(): readonly RepositoryReview[] {
    return this.#heard.map((review) =>
      this.#pending.filter((pending) => isOf(pending.review, review)).reduce((shown, { act }) => acted(shown, act), review),
    );
  }

  /**
   * Ask again; `fresh`: for what seems to be the same, too. While an answer is awaited, one more question follows it and is enough
   * for all.
   */
  refresh(fresh = false): Promise<void> {
    this.#outdated = true;
    this.#fresh ||= fresh;
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  /** The reviews, asked for where that did not happen yet. */
  async known(): Promise<readonly RepositoryReview[]> {
    if (this.knowledge !== 'known') await this.refresh();
    return this.shown;
  }

  /** Wait for the answer that is awaited, if any, whatever it will be. */
  async settled(): Promise<void> {
    await this.#reading?.catch(() => undefined);
  }

  /** Forget them: there is no server to ask. */
  forget(): void {
    this.#heard = [];
    this.knowledge = 'unknown';
    this.#tell();
  }

  /** Do something to a review: to be seen at once, and undone where the server refuses. */
  act(review: RepositoryReview, act: ReviewActParams): Promise<void> {
    const pending = { review: nameOf(review), act };
    this.#pending = [...this.#pending, pending];
    this.#tell();
    const done = this.#acting.then(() => this.#send(pending));
    this.#acting = done.catch(() => undefined);
    return done;
  }

  dispose(): void {
    this.#owner.dispose();
  }

  /** An answer that says what is shown already draws nothing anew. */
  #tell(): void {
    const now = JSON.stringify([this.knowledge, this.shown]);
    if (now === this.#told) return;
    this.#told = now;
    this.#changed.fire();
  }

  async #send(pending: Pending): Promise<void> {
    try {
      const answer = granted(await this.#server.ask('docent/reviewAct', { ...pending.review, act: pending.act }));
      this.#heard = this.#heard.map((review) => (isOf(pending.review, review) ? answer : review));
    } finally {
      this.#pending = this.#pending.filter((each) => each !== pending);
      // An answer that is on its way may not know of this act.
      if (this.#reading) this.#outdated = true;
      this.#tell();
    }
  }

  async #read(): Promise<void> {
    while (this.#outdated) {
      const fresh = this.#fresh;
      this.#outdated = false;
      this.#fresh = false;
      try {
        this.#take(await this.#server.ask('docent/reviews', { heads: this.#choices.heads, fresh }));
      } catch (error) {
        this.#fail();
        throw error;
      }
    }
  }

  /** An answer that is out of date already is not drawn: the next one comes at once. */
  #take(answer: readonly RepositoryReview[]): void {
    if (this.#outdated) return;
    this.#heard = answer;
    this.knowledge = 'known';
    this.#tell();
  }

  /** What was known stays: a question that failed says nothing against it. */
  #fail(): void {
    if (this.knowledge === 'known') return;
    this.knowledge = 'failed';
    this.#tell();
  }
}

/** What tells a review from the others. */
export function nameOf({ repository, branch, isOther }: RepositoryReview): ReviewName {
  return { repository, ...(isOther && branch !== null ? { head: branch } : {}) };
}

function isOf(name: ReviewName, review: RepositoryReview): boolean {
  return name.repository === review.repository && name.head === nameOf(review).head;
}
