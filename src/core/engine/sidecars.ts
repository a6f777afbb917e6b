import type { Kind } from '../kinds/kind.ts';
import { hashText } from '../text/hash.ts';
import { folderOf, nameOf } from '../text/path.ts';
import type { FileEntry, Files } from '../ports.ts';

/** Texts of the files beside a document from which some kind takes fields, by name. */
export type Beside = Readonly<Record<string, string>>;

/** A document to examine, with what stands beside it; its version is that of both. */
export interface DocumentEntry extends FileEntry {
  /** Absent where nothing does. */
  readonly beside?: Beside;
}

const nothingBeside: Beside = {};

/** The files beside documents that give them fields: which there are, and what stands in them. Looked for only where some kind has any. */
export class Sidecars {
  readonly #files: Pick<Files, 'read' | 'exist'>;
  readonly #byFolder = new Map<string, Record<string, string>>();
  #names: ReadonlySet<string> = new Set();

  constructor(files: Pick<Files, 'read' | 'exist'>) {
    this.#files = files;
  }

  /** Read those beside some documents; what was known before is forgotten. */
  async load(kinds: readonly Kind[], documents: Iterable<string>): Promise<void> {
    this.#names = new Set(kinds.flatMap(({ sidecar }) => sidecar ?? []));
    this.#byFolder.clear();
    await Promise.all((await this.#present(documents)).map((path) => this.#take(path)));
  }

  /** Whether a path is called as such a file is. */
  has(path: string): boolean {
    return this.#names.has(nameOf(path));
  }

  beside(path: string): Beside {
    return this.#byFolder.get(folderOf(path)) ?? nothingBeside;
  }

  entryOf(file: FileEntry): DocumentEntry {
    const beside = this.#byFolder.get(folderOf(file.path));
    return beside ? { ...file, version: `${file.version}+${hashText(JSON.stringify(beside))}`, beside } : file;
  }

  /** Read those that changed again; answers the documents to look at where some files changed: one of these stands for the documents it gives fields to. */
  async documentsFor(changed: readonly string[], documents: Iterable<string>): Promise<ReadonlySet<string>> {
    const own = changed.filter((path) => this.has(path));
    const found = new Set(changed.filter((path) => !this.has(path)));
    await Promise.all(own.map((path) => this.#take(path)));
    const folders = new Set(own.map(folderOf));
    if (folders.size > 0) for (const path of documents) if (folders.has(folderOf(path))) found.add(path);
    return found;
  }

  /** Those beside some documents that are not what was read; for when nobody says what changed. */
  async changed(documents: Iterable<string>): Promise<readonly string[]> {
    const present = await this.#present(documents);
    const known = [...this.#byFolder].flatMap(([folder, texts]) => Object.keys(texts).map((name) => pathIn(folder, name)));
    const all = [...new Set([...present, ...known])];
    const texts = await Promise.all(all.map((path) => this.#files.read(path)));
    return all.filter((path, index) => texts[index] !== this.beside(path)[nameOf(path)]);
  }

  async #present(documents: Iterable<string>): Promise<readonly string[]> {
    if (this.#names.size === 0) return [];
    const folders = new Set<string>();
    for (const path of documents) folders.add(folderOf(path));
    const likely = [...folders].flatMap((folder) => [...this.#names].map((name) => pathIn(folder, name)));
    const there = await this.#files.exist(likely);
    return likely.filter((_, index) => there[index]);
  }

  async #take(path: string): Promise<void> {
    const text = await this.#files.read(path);
    const { [nameOf(path)]: _old, ...others } = this.beside(path);
    const now = text === undefined ? others : { ...others, [nameOf(path)]: text };
    if (Object.keys(now).length === 0) this.#byFolder.delete(folderOf(path));
    else this.#byFolder.set(folderOf(path), now);
  }
}

const pathIn = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
