import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type MessageConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { folderOf } from '../node/support.ts';

/** What a test's editor can do, unless it says otherwise: as much as VS Code. */
export const ableEditor: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
    },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
  },
  window: { showDocument: { support: true }, workDoneProgress: true },
};

interface Start {
  readonly files?: Readonly<Record<string, string>>;
  /** A folder that is there already. */
  readonly root?: string;
  readonly options?: unknown;
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  readonly folders?: readonly string[];
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

/** An editor that talks to a server of its own, over its standard streams. */
export class Editor {
  readonly root: string;
  readonly connection: MessageConnection;
  readonly registered: { readonly method: string; readonly registerOptions?: unknown }[] = [];
  readonly log: string[] = [];
  readonly shownDocuments: string[] = [];
  changed = 0;
  reviewsChanged = 0;
  readonly #server: ChildProcess;
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly pushes: PublishDiagnosticsParams[] = [];
  #hearers: (() => void)[] = [];
  readonly #versions = new Map<string, number>();
  readonly #texts = new Map<string, string>();

  constructor(root: string, answers: Start['answers'] = {}, settings: unknown = {}) {
    this.root = root;
    const main = join(import.meta.dirname, '..', '..', 'src', 'server', 'main-node.ts');
    this.#server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { stdin, stdout } = this.#server;
    if (!stdin || !stdout) throw new Error('the server has no streams');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.pushes.push(params);
      this.#diagnostics.set(params.uri, params.diagnostics);
      this.#heard();
    });
    this.connection.onNotification('docent/changed', () => {
      this.changed++;
      this.#heard();
    });
    this.connection.onNotification('docent/reviewChanged', () => {
      this.reviewsChanged++;
      this.#heard();
    });
    this.connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
      if (type === 1) this.log.push(message);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
    this.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: Editor['registered'] }) => {
      this.registered.push(...registrations);
      return null;
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
      this.shownDocuments.push(uri);
      return { success: true };
    });
    for (const [method, answer] of Object.entries(answers)) this.connection.onRequest(method, answer as (params: unknown) => unknown);
    this.connection.listen();
  }

  uri(path: string): string {
    return pathToFileURL(join(this.root, path)).toString();
  }

  async ask<R = unknown>(method: string, params: unknown = {}): Promise<R> {
    return (await this.connection.sendRequest(method, params)) as R;
  }

  async tell(method: string, params: unknown = {}): Promise<void> {
    await this.connection.sendNotification(method, params);
  }

  async open(path: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#versions.set(path, 1);
    this.#texts.set(path, text);
    await this.tell('textDocument/didOpen', { textDocument: { uri: this.uri(path), languageId, version: 1, text } });
  }

  async change(path: string, text: string): Promise<void> {
    const version = (this.#versions.get(path) ?? 0) + 1;
    this.#versions.set(path, version);
    this.#texts.set(path, text);
    await this.tell('textDocument/didChange', { textDocument: { uri: this.uri(path), version }, contentChanges: [{ text }] });
  }

  async close(path: string): Promise<void> {
    await this.tell('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  /** Line and column of a marker text in an open document, or of the end of it. */
  at(path: string, words: string, where: 'start' | 'end' = 'start'): { line: number; character: number } {
    const text = this.#texts.get(path) ?? '';
    const found = text.indexOf(words);
    if (found < 0) throw new Error(`“${words}” is not in ${path}`);
    const before = text.slice(0, found + (where === 'end' ? words.length : 0)).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  position(path: string, words: string, where: 'start' | 'end' = 'start') {
    return { textDocument: { uri: this.uri(path) }, position: this.at(path, words, where) };
  }

  diagnostics(path: string): readonly Diagnostic[] {
    return this.#diagnostics.get(this.uri(path)) ?? [];
  }

  rules(path: string): string[] {
    return this.diagnostics(path).map(({ code }) => String(code));
  }

  /** Wait until something holds; look again whenever the server says something. */
  async until(holds: () => boolean, what: string): Promise<void> {
    const end = Date.now() + 8000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`never so: ${what}\n${this.log.join('\n')}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.#hearers.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    if (this.#server.exitCode === null) await new Promise((resolve) => this.#server.once('exit', resolve));
  }

  #heard(): void {
    for (const hear of this.#hearers.splice(0)) hear();
  }
}

/** What our own extension says at the start. */
export const ours = { trusted: true, exclude: [], off: [], today: '2026-11-22' };

const running: Editor[] = [];

/** Start an editor on a folder of its own. */
export async function startEditor({
  files = {},
  root = folderOf(files),
  options = ours,
  capabilities = ableEditor,
  settings,
  folders = [''],
  answers,
}: Start): Promise<Editor> {
  const editor = new Editor(root, answers, settings);
  running.push(editor);
  const workspaceFolders = folders.map((path) => ({ uri: editor.uri(path).replace(/\/$/, ''), name: path }));
  await editor.ask('initialize', {
    processId: process.pid,
    clientInfo: { name: 'test' },
    rootUri: null,
    capabilities,
    workspaceFolders: workspaceFolders.length > 0 ? workspaceFolders : null,
    initializationOptions: options,
  });
  await editor.tell('initialized');
  return editor;
}

export async function stopEditors(): Promise<void> {
  await Promise.all(running.splice(0).map((editor) => editor.stop()));
}
