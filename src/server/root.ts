import type { Artifact } from '../core/artifacts/artifact.ts';
import { Engine } from '../core/engine/engine.ts';
import type { ExamineAll } from '../core/engine/options.ts';
import type { BuiltIn } from '../core/engine/setup.ts';
import type { FileEntry, Files } from '../core/ports.ts';
import { isBelow } from '../core/text/path.ts';
import type { RootFiles } from './host.ts';
import { Folder } from './uris.ts';

/** Hears of the paths whose findings may have changed; undefined: all of them. */
export type Affected = (root: Root, paths: readonly string[] | undefined) => void;

interface RootNeeds {
  readonly uri: string;
  readonly files: RootFiles;
  readonly today: () => string;
  readonly builtIn: BuiltIn;
  readonly examineAll?: ExamineAll;
  readonly turn: () => Promise<void> | undefined;
  readonly onAffected: Affected;
}

/** One root of the workspace and its engine. What changes the engine waits its turn; what reads it may wait until all is settled. */
export class Root {
  readonly folder: Folder;
  readonly engine: Engine;
  readonly files: RootFiles;
  readonly #onAffected: Affected;
  #listing: readonly FileEntry[] = [];
  /** Folders that are read although git ignores them. */
  #ignoredRead: readonly string[] = [];
  /** What was listed once and is not any more, though it may be there: it is ignored now. */
  readonly #left = new Set<string>();
  #onGone: (paths: readonly string[]) => void = () => undefined;
  #lastRead: { readonly path: string; readonly text: string; readonly artifact: Artifact | undefined } | undefined;
  #tail: Promise<unknown> = Promise.resolve();
  #loaded = false;

  constructor({ uri, files, today, builtIn, examineAll, turn, onAffected }: RootNeeds) {
    this.folder = new Folder(uri);
    this.files = files;
    this.#onAffected = onAffected;
    const read = async (path: string) => (this.#left.has(path) ? undefined : files.read(path));
    const listed: Files = { ...files, list: () => this.#list(), listIgnored: (folders) => this.#listIgnored(folders), read };
    this.engine = new Engine({ files: listed, today, face: 'editor', builtIn, turn, ...(examineAll ? { examineAll } : {}) });
  }

  /** Whether everything was read at least once. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Hear of files that are not listed any more. */
  onGone(hear: (paths: readonly string[]) => void): void {
    this.#onGone = hear;
  }

  /** Resolves when all that was asked for until now is done. */
  async settled(): Promise<void> {
    await this.#tail;
  }

  /** The artifact that a document's present text is; read once for all that is asked about one text. */
  artifactOf(path: string, text: string): Artifact | undefined {
    if (this.#lastRead?.path !== path || this.#lastRead.text !== text) {
      this.#lastRead = { path, text, artifact: this.engine.artifactOf(path, text) };
    }
    return this.#lastRead.artifact;
  }

  /** Read everything; what counted before may not any more. */
  load(): Promise<void> {
    return this.change(async () => {
      await this.engine.load();
      this.#loaded = true;
      return undefined;
    });
  }

  /** Files were written, made or deleted. */
  refresh(paths: readonly string[]): Promise<void> {
    return paths.length > burst ? this.load() : this.change((engine) => engine.refresh(paths));
  }

  /** Git may ignore or track other files than before. */
  refreshGit(): Promise<void> {
    return this.change((engine) => engine.refreshGit());
  }

  /** List the files anew, and look again at those that differ from the last listing. */
  async relist(): Promise<void> {
    const before = new Map(this.#listing.map(({ path, version }) => [path, version]));
    const now = [...(await this.#list()), ...(await this.#listIgnored(this.#ignoredRead))];
    const changed = now.filter(({ path, version }) => before.get(path) !== version).map(({ path }) => path);
    const present = new Set(now.map(({ path }) => path));
    const left = [...before.keys()].filter((path) => !present.has(path));
    for (const path of left) this.#left.add(path);
    const paths = [...changed, ...left, ...(await this.engine.sidecars.changed(this.engine.listed))];
    if (paths.length > 0) await this.refresh(paths);
    await this.refreshGit();
  }

  async #list(): Promise<readonly FileEntry[]> {
    const own = this.#own(await this.files.list());
    const present = new Set(own.map(({ path }) => path));
    const gone = this.#listing.flatMap(({ path }) => (present.has(path) ? [] : [path]));
    if (gone.length > 0) this.#onGone(gone);
    this.#listing = own;
    return own;
  }

  async #listIgnored(folders: readonly string[]): Promise<readonly FileEntry[]> {
    this.#ignoredRead = folders;
    const own = this.#own((await this.files.listIgnored?.(folders)) ?? []);
    this.#listing = [...this.#listing, ...own];
    return own;
  }

  /** What is in a folder that is a root of its own belongs to that. */
  #own(all: readonly FileEntry[]): readonly FileEntry[] {
    const nested = this.files.nested();
    const own = nested.length === 0 ? all : all.filter(({ path }) => !isBelow(path, nested));
    for (const { path } of own) this.#left.delete(path);
    return own;
  }

  /** Do something to the engine when its turn comes; `work` answers the paths whose findings may have changed. */
  async change(work: (engine: Engine) => Promise<readonly string[] | undefined>): Promise<void> {
    const turn = this.#tail.then(() => work(this.engine));
    this.#tail = turn.catch(() => undefined);
    const affected = await turn;
    if (affected?.length !== 0) this.#lastRead = undefined;
    this.#onAffected(this, affected);
  }
}

/** From this many changed files on, reading everything anew (from the cache) is quicker. */
const burst = 500;

/** Whether a path is one that is read at all: Markdown, and what sets Docent up. */
export const isRead = (path: string): boolean => path.endsWith('.md') || path.startsWith('.docent/');
