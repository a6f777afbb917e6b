import type { Connection } from 'vscode-languageserver';
import { reviewChangedNotification } from '../../../manifest/review.ts';
import { quietly } from '../../answering.ts';

/** How long changes are gathered: a commit or a rebase moves several files. */
const pause = 200;

/** Tells the client once that reviews it asked for may be others now; it is told again when it has asked again. */
export class ReviewChanged {
  readonly #connection: Connection;
  readonly #haveChanged: (ofRepository: boolean) => Promise<boolean>;
  #listens = false;
  #answering = 0;
  #waits = false;
  #heard = false;
  /** Whether something of a repository changed, too, and not only files that the engine reads. */
  #ofRepository = false;

  /** `haveChanged`: whether what it asked for would be answered otherwise now. */
  constructor(connection: Connection, haveChanged: (ofRepository: boolean) => Promise<boolean>) {
    this.#connection = connection;
    this.#haveChanged = haveChanged;
  }

  /** Answer the client, which wants to hear of changes from now on; those that happen meanwhile are looked at afterwards. */
  async answer<T>(work: () => Promise<T>): Promise<T> {
    this.#listens = true;
    this.#answering++;
    try {
      return await work();
    } finally {
      this.#answering--;
      this.#lookSoon();
    }
  }

  /** Something changed that reviews are made of: of a repository, or else of what the engine reads. */
  hear(ofRepository: boolean): void {
    if (!this.#listens) return;
    this.#heard = true;
    this.#ofRepository ||= ofRepository;
    this.#lookSoon();
  }

  #lookSoon(): void {
    if (!this.#heard || this.#waits || this.#answering > 0) return;
    this.#waits = true;
    setTimeout(() => quietly(this.#connection, this.#lookNow()), pause);
  }

  async #lookNow(): Promise<void> {
    try {
      if (this.#answering === 0) await this.#look();
    } finally {
      this.#waits = false;
    }
    this.#lookSoon();
  }

  async #look(): Promise<void> {
    const ofRepository = this.#ofRepository;
    [this.#heard, this.#ofRepository] = [false, false];
    if (!(await this.#haveChanged(ofRepository)) || !this.#listens || this.#answering > 0) return;
    this.#listens = false;
    await this.#connection.sendNotification(reviewChangedNotification);
  }
}
