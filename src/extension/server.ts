import * as vscode from 'vscode';
import { optionsNotification, type InitializationOptions, type Requests } from '../manifest/protocol.ts';
import type { Connect, Connection } from './connection.ts';
import { Disposables } from './disposables.ts';
import { ForeseenFailure } from './failure.ts';

/** Where the language server is in its life. `idle`: activation is not over; `off`: every folder has switched Docent off. */
export type ServerState = 'idle' | 'starting' | 'ready' | 'failed' | 'off';

interface ServerNeeds {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly connect: Connect;
  readonly options: () => InitializationOptions;
}

/** The language server as the extension sees it: ask it, and hear that something changed. */
export class Server implements vscode.Disposable {
  readonly #needs: ServerNeeds;
  readonly #owner = new Disposables();
  readonly #changed = this.#owner.add(new vscode.EventEmitter<void>());
  readonly #reviewsChanged = this.#owner.add(new vscode.EventEmitter<void>());
  readonly #stateChanged = this.#owner.add(new vscode.EventEmitter<ServerState>());
  #connection: Promise<Connection> | undefined;
  #state: ServerState = 'idle';

  /** Something in the catalog changed; the server gathers what comes together. */
  readonly onDidChange = this.#changed.event;
  /** A review may be another one now: a commit, another branch, another checklist, or somebody else's tick. */
  readonly onDidChangeReviews = this.#reviewsChanged.event;
  readonly onDidChangeState = this.#stateChanged.event;

  constructor(needs: ServerNeeds) {
    this.#needs = needs;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Ask the server; waits while it starts. */
  async ask<M extends keyof Requests>(method: M, params: Requests[M][0], token?: vscode.CancellationToken): Promise<Requests[M][1]> {
    const connection = await this.#line();
    return (await connection.ask(method, params, token)) as Requests[M][1];
  }

  /** An edit as the server wrote it, as the editor takes it. */
  async workspaceEdit(edit: unknown): Promise<vscode.WorkspaceEdit> {
    const connection = await this.#line();
    return (await connection.workspaceEdit(edit)) ?? new vscode.WorkspaceEdit();
  }

  /** Start it, unless it runs; a failure is a state, not an exception. */
  async start(): Promise<void> {
    if (this.#connection) return;
    this.#enter('starting');
    const started = this.#needs.connect({
      ...this.#needs,
      onChanged: () => this.#changed.fire(),
      onReviewChanged: () => this.#reviewsChanged.fire(),
      onRestarted: (running) => void (running ? this.#awaitCatalog(started) : this.#enter('failed')),
    });
    this.#connection = started;
    await this.#awaitCatalog(started);
  }

  /** Stop it; `state` says why nothing is there. */
  async stop(state: ServerState = 'off'): Promise<void> {
    const stopped = this.#connection;
    this.#connection = undefined;
    this.#enter(state);
    await stopped?.then((connection) => connection.stop()).catch((error: unknown) => this.#needs.log.debug(String(error)));
  }

  /** Tell it how trust and switches stand now. */
  async tellOptions(): Promise<void> {
    await (await this.#connection)?.tell(optionsNotification, this.#needs.options());
  }

  dispose(): Promise<void> {
    const stopped = this.stop();
    this.#owner.dispose();
    return stopped;
  }

  async #awaitCatalog(started: Promise<Connection>): Promise<void> {
    try {
      this.#enter('starting');
      await (await started).ask('docent/ready', {});
      if (this.#connection === started) this.#enter('ready');
    } catch (error) {
      this.#needs.log.error(error instanceof Error ? error : String(error));
      if (this.#connection === started) this.#enter('failed');
    }
  }

  async #line(): Promise<Connection> {
    if (this.#state === 'idle') await this.#leftIdle();
    if (!this.#connection) throw new ForeseenFailure(switchedOff);
    if (this.#state === 'failed') throw new ForeseenFailure(notStarted);
    try {
      return await this.#connection;
    } catch {
      throw new ForeseenFailure(notStarted);
    }
  }

  /** A command may come before activation is over: it is often what activates us. */
  #leftIdle(): Promise<void> {
    return new Promise((resolve) => {
      const listening = this.onDidChangeState(() => {
        listening.dispose();
        resolve();
      });
    });
  }

  #enter(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}

const switchedOff = {
  reason: 'off',
  message: vscode.l10n.t('Docent is switched off in this folder'),
  remedy: { label: vscode.l10n.t('Switch On'), command: 'docent.switchOn' },
};

const notStarted = {
  reason: 'server-failed',
  message: vscode.l10n.t('Docent’s language server is not running'),
  remedy: { label: vscode.l10n.t('Restart'), command: 'docent.restart' },
};
