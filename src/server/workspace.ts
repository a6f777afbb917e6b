import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { BuiltIn } from '../core/engine/setup.ts';
import type { InitializationOptions } from '../manifest/protocol.ts';
import { readClient, readOptions, recordOf, type Client } from './client.ts';
import type { Host } from './host.ts';
import { openLoose, openRoot, type Opening } from './open-root.ts';
import { isRead, type Affected, type Root } from './root.ts';
import { readSettings, settingsFrom, type Settings } from './settings.ts';
import { fileUri, Folder, folderUri, tidyUri } from './uris.ts';

/** A document's place: its root, and its path there. */
export interface Located {
  readonly root: Root;
  readonly path: string;
}

interface WorkspaceNeeds {
  readonly connection: Connection;
  readonly host: Host;
  readonly builtIn: BuiltIn;
  readonly params: InitializeParams;
}

/** What is open in the editor: its folders, as roots with an engine each, and what its person prefers. */
export class Workspace {
  readonly client: Client;
  readonly #needs: WorkspaceNeeds;
  readonly #started: Promise<void>;
  #tellStarted: () => void = () => undefined;
  readonly #onAffected: Affected[] = [];
  readonly #onOptions: (() => void)[] = [];
  readonly #onOpened: ((root: Root) => void)[] = [];
  readonly #roots = new Map<string, Root>();
  readonly #loose = new Map<string, Root>();
  readonly #reading = new WeakMap<Root, Promise<void>>();
  /** Roots inside roots, with those they are in. */
  readonly #nested = new Map<Root, Root>();
  readonly #settings = new Map<string, Settings>();
  #folders: readonly string[];
  #options: InitializationOptions;
  #sent: unknown;

  constructor(needs: WorkspaceNeeds) {
    const { workspaceFolders, rootUri, initializationOptions } = needs.params;
    this.#needs = needs;
    this.client = readClient(needs.params);
    this.#started = new Promise((resolve) => (this.#tellStarted = resolve));
    this.#options = readOptions(initializationOptions);
    this.#sent = recordOf(initializationOptions)['settings'];
    this.#folders = workspaceFolders?.map(({ uri }) => tidyUri(uri)) ?? (rootUri ? [tidyUri(rootUri)] : []);
  }

  /** Roots of the open folders; those of single documents are not among them. */
  get roots(): readonly Root[] {
    return [...this.#roots.values()];
  }

  /** Whether git may be started. */
  get trusted(): boolean {
    return this.#options.trusted;
  }

  /** Hear of paths whose findings may have changed. */
  onAffected(hear: Affected): void {
    this.#onAffected.push(hear);
  }

  /** Hear of options that may be others now: trust, what is excluded, what is switched off. */
  onOptions(hear: () => void): void {
    this.#onOptions.push(hear);
  }

  /** Hear of a root that was opened and is about to be read. */
  onOpened(hear: (root: Root) => void): void {
    this.#onOpened.push(hear);
  }

  isOpen(root: Root): boolean {
    return this.#roots.get(root.folder.uri) === root || this.#loose.get(root.folder.uri) === root;
  }

  settingsOf(root: Root): Settings {
    return this.#settings.get(root.folder.uri) ?? settingsFrom(this.#sent);
  }

  /** Open the folders and begin to read them. */
  async begin(): Promise<void> {
    await this.#open();
    this.#tellStarted();
  }

  /** Resolves when everything that was asked for until now is read and checked. */
  async settled(): Promise<void> {
    await this.#started;
    for (let known = 0; known < this.#roots.size;) {
      known = this.#roots.size;
      await Promise.all(this.roots.map((root) => this.#reading.get(root) ?? Promise.resolve()));
      await Promise.all(this.roots.map((root) => root.settled()));
    }
  }

  /** Where a document stands; undefined where git ignores it, or where Docent is switched off. */
  async locate(uri: string): Promise<Located | undefined> {
    await this.#started;
    const located = within(this.roots, uri) ?? within([...this.#loose.values()], uri);
    return located && isRead(located.path) && !(await located.root.files.ignores(located.path)) ? located : undefined;
  }

  /** The innermost root that a URI lies in, and its path there. */
  placeOf(uri: string): Located | undefined {
    return within(this.roots, uri);
  }

  /** The same for a document that was just opened; one that is in no folder is worked on alone. */
  async locateOpened(uri: string): Promise<Located | undefined> {
    await this.#started;
    // What is read although git ignores it is known once the kinds are.
    const outer = this.placeOf(uri);
    if (outer && isRead(outer.path)) await this.#reading.get(outer.root);
    const located = await this.locate(uri);
    if (located || this.#isOff(uri) || within(this.roots, uri)) return located;
    const root = openLoose(this.#rootUri(folderUri(uri)), this.#opening([]));
    const path = root.folder.pathOf(uri);
    if (path === undefined || !isRead(path)) return undefined;
    this.#loose.set(root.folder.uri, root);
    await root.load();
    return { root, path };
  }

  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const gone = new Set(removed.map(tidyUri));
    this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(tidyUri)];
    await this.#open();
  }

  async changeOptions(options: unknown): Promise<void> {
    const before = this.#options;
    this.#options = readOptions(options);
    if (before.exclude.join('\n') !== this.#options.exclude.join('\n')) for (const root of this.roots) this.#close(root);
    await this.#open();
    for (const hear of this.#onOptions) hear();
  }

  async changeSettings(sent: unknown): Promise<void> {
    this.#sent = sent ?? this.#sent;
    await this.#open();
    for (const root of this.roots) this.#tell(root, undefined);
  }

  /** Stop working on what lies around a single document. */
  forgetLoose(root: Root): void {
    if (this.#loose.get(root.folder.uri) === root) this.#loose.delete(root.folder.uri);
  }

  /** Bring the open roots in line with folders, options and settings. */
  async #open(): Promise<void> {
    const off = new Set(this.#options.off.map(tidyUri));
    const folders = this.#folders.filter((uri) => !off.has(uri));
    const settings = await readSettings(this.#needs.connection, this.client, folders, this.#sent);
    const wanted = new Map<string, Settings>();
    for (const [index, each] of settings.entries()) if (each.enable) wanted.set(this.#rootUri(folders[index] ?? ''), each);

    for (const root of this.roots) if (!wanted.has(root.folder.uri) && !this.#nested.has(root)) this.#close(root);
    for (const [uri, each] of wanted) this.#settings.set(uri, each);
    for (const uri of wanted.keys()) if (!this.#roots.has(uri)) this.#openOne(uri, [...wanted.keys()]);
  }

  #openOne(uri: string, all: readonly string[]): void {
    const folder = new Folder(uri);
    const nested = all.flatMap((each) => folder.pathOf(each) ?? []).map((path) => `${path}/**`);
    this.#read(openRoot(uri, this.#opening([...this.#options.exclude, ...nested])));
  }

  /** Read a root, and then the roots in it. */
  #read(root: Root): Root {
    this.#roots.set(root.folder.uri, root);
    const told = (error: unknown): void => this.#needs.connection.console.error(`${root.folder.uri} was not read: ${String(error)}`);
    this.#reading.set(
      root,
      root
        .load()
        .then(() => this.openNested(root))
        .catch(told),
    );
    for (const hear of this.#onOpened) hear(root);
    return root;
  }

  /** Open the roots in a root that are not open yet, and close those that are not there any more. */
  openNested(outer: Root): void {
    const there = new Set(outer.files.nested().map((path) => outer.folder.uriOf(path)));
    for (const [inner, around] of this.#nested) if (around === outer && !there.has(inner.folder.uri)) this.#close(inner);
    for (const path of this.isOpen(outer) ? outer.files.nested() : []) {
      const uri = outer.folder.uriOf(path);
      if (this.#roots.has(uri)) continue;
      this.#settings.set(uri, this.settingsOf(outer));
      this.#nested.set(this.#read(openRoot(uri, this.#opening(this.#options.exclude))), outer);
    }
  }

  #close(root: Root): void {
    for (const [inner, outer] of this.#nested) if (outer === root) this.#close(inner);
    this.#nested.delete(root);
    this.#roots.delete(root.folder.uri);
    this.#settings.delete(root.folder.uri);
    this.#tell(root, undefined);
  }

  #tell(root: Root, paths: readonly string[] | undefined): void {
    for (const hear of this.#onAffected) hear(root, paths);
  }

  #opening(exclude: readonly string[]): Opening {
    const { connection, host, builtIn } = this.#needs;
    return {
      connection,
      host,
      builtIn,
      exclude,
      cache: this.#options.cache,
      today: () => this.#options.today ?? host.today(),
      onAffected: (root, paths) => this.#tell(root, paths),
    };
  }

  #rootUri(folder: string): string {
    const { scheme, fsPath } = new Folder(folder);
    const { machine } = this.#needs.host;
    return scheme === 'file' && machine ? tidyUri(fileUri(machine.findRoot(fsPath))) : folder;
  }

  #isOff(uri: string): boolean {
    return !settingsFrom(this.#sent).enable || this.#folders.some((folder) => new Folder(folder).pathOf(uri) !== undefined);
  }
}

/** The innermost of the roots a URI lies in. */
function within(roots: readonly Root[], uri: string): Located | undefined {
  const found = roots.flatMap((root): Located[] => {
    const path = root.folder.pathOf(uri);
    return path === undefined ? [] : [{ root, path }];
  });
  return found.sort((a, b) => a.path.length - b.path.length)[0];
}
