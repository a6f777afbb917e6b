import { TextDocuments, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { hashText } from '../core/text/hash.ts';
import { folderOf } from '../core/text/path.ts';
import type { Root } from './root.ts';
import { tidyUri } from './uris.ts';
import type { Located, Workspace } from './workspace.ts';

/** How long nobody must have typed before a document is looked at again, and how long we wait at most. */
const pause = 150;
const longest = 1000;
/** The same for the files that set Docent up: after a change of them everything is looked at. */
const pauseOfSetup = 500;

interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly since: number;
}

/** The documents open in the editor; the engines hear of their texts, shortly after each change. */
export class OpenDocuments {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #documents = new TextDocuments(TextDocument);
  /** The client's spelling of each URI, kept for when it is closed. */
  readonly #spelling = new Map<string, string>();
  readonly #waiting = new Map<string, Waiting>();
  /** The version of a document that its engine has. */
  readonly #taken = new Map<string, number>();
  /** A hash of what is stored of a document, as far as we know: when it was opened, when it was saved, and when its file was written. */
  readonly #stored = new Map<string, string>();
  /** The version of a document whose file was deleted: until somebody changes it, it is no more than what an editor forgot to close. */
  readonly #lost = new Map<string, number>();

  constructor(connection: Connection, workspace: Workspace) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#documents.onDidOpen(({ document }) => {
      this.#spelling.set(tidyUri(document.uri), document.uri);
      this.#stored.set(document.uri, hashText(document.getText()));
      this.#quietly(this.#take(document.uri));
    });
    this.#documents.onDidChangeContent(({ document }) => this.#soon(document.uri));
    this.#documents.onDidSave(({ document }) => {
      this.#stored.set(document.uri, hashText(document.getText()));
      this.#quietly(this.#take(document.uri));
    });
    this.#documents.onDidClose(({ document }) => this.#quietly(this.#close(document.uri)));
    workspace.onOpened((root) => {
      root.onGone((paths) => this.#quietly(this.forgetDeleted(root, paths)));
      this.#takeAll(root);
    });
    this.#documents.listen(connection);
  }

  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri) ?? this.#documents.get(this.#spelling.get(tidyUri(uri)) ?? '');
  }

  /** A file's URI, spelt as the client spells it where it has it open. */
  uriOf(root: Root, path: string): string {
    const uri = root.folder.uriOf(path);
    return this.#spelling.get(uri) ?? uri;
  }

  openAt(root: Root, path: string): TextDocument | undefined {
    return this.get(root.folder.uriOf(path));
  }

  /** The version of an open document that findings are of. */
  takenVersion(root: Root, path: string): number | undefined {
    return this.#taken.get(this.openAt(root, path)?.uri ?? '');
  }

  /** Let the engine have a document's present text now; answers where the document stands. */
  async flush(uri: string): Promise<Located | undefined> {
    if (this.get(uri)) await this.#take(this.#spelling.get(tidyUri(uri)) ?? uri);
    const located = await this.#workspace.locate(uri);
    await located?.root.settled();
    return located;
  }

  /** Another program wrote a file: an editor that nobody works in will show that. */
  async noteWritten(root: Root, path: string): Promise<void> {
    const document = this.openAt(root, path);
    const text = document && (await root.files.read(path));
    if (!document || text === undefined) return;
    this.#stored.set(document.uri, hashText(text));
    if (this.#lost.delete(document.uri)) await this.#take(document.uri);
  }

  /** What was deleted (a file, or a folder with those in it) no longer counts, though an editor may keep its document for a while; unless somebody changed it. */
  async forgetDeleted(root: Root, deleted: readonly string[]): Promise<void> {
    const all = new Set(deleted);
    const isDeleted = (path: string): boolean => all.has(path) || (path !== '' && isDeleted(folderOf(path)));
    const paths = this.#documents.all().flatMap((document) => {
      const path = root.folder.pathOf(document.uri);
      const isLost = path !== undefined && isDeleted(path) && this.#stored.get(document.uri) === hashText(document.getText());
      return isLost ? [path] : [];
    });
    const there = await root.files.exist(paths);
    for (const path of paths.filter((_, index) => !there[index])) {
      const document = this.openAt(root, path);
      if (document) {
        this.#lost.set(document.uri, document.version);
        this.#taken.delete(document.uri);
      }
      await root.change((engine) => engine.setOverlay(path, undefined));
    }
  }

  #soon(uri: string): void {
    const since = this.#waiting.get(uri)?.since ?? Date.now();
    this.#stopWaiting(uri);
    const rest = /\/\.docent\/[^/]*\.[^/]*$|\/\.docent\/kinds\//.test(uri) ? pauseOfSetup : pause;
    const left = Math.min(rest, Math.max(0, since + longest - Date.now()));
    this.#waiting.set(uri, { since, timer: setTimeout(() => this.#quietly(this.#takeIfTyping(uri)), left) });
  }

  #stopWaiting(uri: string): void {
    clearTimeout(this.#waiting.get(uri)?.timer);
    this.#waiting.delete(uri);
  }

  async #takeIfTyping(uri: string): Promise<void> {
    this.#waiting.delete(uri);
    const located = await this.#workspace.locate(uri);
    if (located && this.#workspace.settingsOf(located.root).run === 'onType') await this.#take(uri);
  }

  async #take(uri: string): Promise<void> {
    this.#stopWaiting(uri);
    const located = await this.#workspace.locateOpened(uri);
    await located?.root.change(async (engine) => {
      const document = this.#documents.get(uri);
      if (!document || this.#taken.get(uri) === document.version || this.#lost.get(uri) === document.version) return [];
      this.#taken.set(uri, document.version);
      return engine.setOverlay(located.path, document.getText());
    });
  }

  #takeAll(root: Root): void {
    for (const { uri } of this.#documents.all()) {
      if (root.folder.pathOf(uri) === undefined) continue;
      this.#taken.delete(uri);
      this.#quietly(this.#take(uri));
    }
  }

  async #close(uri: string): Promise<void> {
    this.#stopWaiting(uri);
    this.#taken.delete(uri);
    this.#stored.delete(uri);
    this.#lost.delete(uri);
    const located = await this.#workspace.locate(uri);
    if (!located) return;
    await located.root.change(async (engine) => (this.#documents.get(uri) ? [] : engine.setOverlay(located.path, undefined)));
    const others = this.#documents.all().some((document) => located.root.folder.pathOf(document.uri) !== undefined);
    if (!others) this.#workspace.forgetLoose(located.root);
  }

  #quietly(work: Promise<void>): void {
    work.catch((error: unknown) => this.#connection.console.error(String(error instanceof Error ? error.stack : error)));
  }
}
