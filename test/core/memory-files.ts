import type { FileEntry, Files, GitView } from '../../src/core/ports.ts';
import { isBelow } from '../../src/core/text/path.ts';
import { GitInMemory } from './git-in-memory.ts';

/** Files in memory; what is set is there at once. */
export class MemoryFiles implements Files {
  readonly #texts: Map<string, string>;
  readonly #git: GitInMemory;
  #version = 0;
  readonly #versions = new Map<string, number>();

  constructor(texts: Readonly<Record<string, string>> = {}) {
    this.#texts = new Map(Object.entries(texts));
    this.#git = new GitInMemory(this.#texts);
  }

  set(path: string, text: string | undefined): void {
    this.#versions.set(path, ++this.#version);
    if (text === undefined) this.#texts.delete(path);
    else this.#texts.set(path, text);
  }

  get(path: string): string | undefined {
    return this.#texts.get(path);
  }

  get paths(): readonly string[] {
    return [...this.#texts.keys()];
  }

  list(): Promise<readonly FileEntry[]> {
    return Promise.resolve(this.#entries((path) => !this.#git.ignores(path)));
  }

  listIgnored(folders: readonly string[]): Promise<readonly FileEntry[]> {
    return Promise.resolve(this.#entries((path) => this.#git.ignores(path) && isBelow(path, folders)));
  }

  git(paths: readonly string[]): Promise<readonly (GitView | undefined)[]> {
    return Promise.resolve(this.#git.views(paths));
  }

  #entries(isListed: (path: string) => boolean): FileEntry[] {
    return this.paths.filter(isListed).map((path) => ({ path, version: String(this.#versions.get(path) ?? 0) }));
  }

  read(path: string): Promise<string | undefined> {
    return Promise.resolve(this.#texts.get(path));
  }

  exist(paths: readonly string[]): Promise<readonly boolean[]> {
    return Promise.resolve(
      paths.map((path) => this.#texts.has(path) || [...this.#texts.keys()].some((each) => each.startsWith(`${path}/`))),
    );
  }
}
