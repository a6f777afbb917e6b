import * as vscode from 'vscode';
import type { DocumentResult } from '../manifest/protocol.ts';
import { Disposables } from './disposables.ts';
import type { Server } from './server.ts';
import { quietly } from './ui/surface.ts';

/** What the server says of the document in the active editor. */
export interface ActiveReading {
  readonly uri: vscode.Uri;
  readonly result: DocumentResult;
}

const pause = 200;

/** Follows the active editor and asks what its document is; tells the menus, too. */
export class ActiveDocument implements vscode.Disposable {
  readonly #server: Server;
  readonly #log: vscode.LogOutputChannel;
  readonly #owner = new Disposables();
  readonly #changed = this.#owner.add(new vscode.EventEmitter<ActiveReading | undefined>());
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Undefined where the active editor shows no Markdown, or Docent is off. */
  readonly onDidRead = this.#changed.event;

  constructor(server: Server, log: vscode.LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.#owner.add(vscode.window.onDidChangeActiveTextEditor(() => this.#soon()));
    this.#owner.add(server.onDidChange(() => this.#soon()));
    this.#owner.add(server.onDidChangeState(() => this.#soon()));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#owner.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void quietly(this.#log, () => this.#read()), pause);
  }

  async #read(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const readable = document?.languageId === 'markdown' && this.#server.state === 'ready';
    const reading = readable ? await this.#ask(document.uri) : undefined;
    if (document !== vscode.window.activeTextEditor?.document) return;
    this.#changed.fire(reading);
    const artifact = reading?.result.artifact;
    await vscode.commands.executeCommand('setContext', 'docent.artifact', Boolean(artifact));
    await vscode.commands.executeCommand('setContext', 'docent.follows', Boolean(artifact?.followUps.length));
    await vscode.commands.executeCommand('setContext', 'docent.hasStatuses', Boolean(artifact?.hasStatuses));
  }

  async #ask(uri: vscode.Uri): Promise<ActiveReading> {
    return { uri, result: await this.#server.ask('docent/document', { uri: uri.toString() }) };
  }
}
