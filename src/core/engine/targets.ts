import { distance } from 'fastest-levenshtein';
import { spellings } from '../catalog/local-link.ts';
import { anchorsOf } from '../markdown/links.ts';
import { readOutline } from '../markdown/outline.ts';
import type { Files } from '../ports.ts';
import type { Targets } from '../rules/rule.ts';
import type { Summary } from '../catalog/summary.ts';
import { folderOf, nameOf } from '../text/path.ts';

/** What links lead to, looked up in bulk and remembered until told otherwise. */
export class LinkTargets implements Targets {
  readonly #files: Files;
  readonly #textOf: (path: string) => Promise<string | undefined>;
  readonly #there = new Map<string, boolean>();
  readonly #anchors = new Map<string, ReadonlySet<string>>();
  #known: ReadonlySet<string> = new Set();

  constructor(files: Files, textOf: (path: string) => Promise<string | undefined>) {
    this.#files = files;
    this.#textOf = textOf;
  }

  /** Paths known to be there without asking. */
  know(paths: ReadonlySet<string>): void {
    this.#known = paths;
  }

  forget(path: string): void {
    this.#there.delete(path);
    this.#anchors.delete(path);
  }

  forgetAbsent(): void {
    for (const [path, there] of this.#there) if (!there) this.#there.delete(path);
  }

  exists(path: string): boolean | undefined {
    return this.#known.has(path) || this.#there.get(path);
  }

  anchors(path: string): ReadonlySet<string> | undefined {
    return this.#anchors.get(path);
  }

  similar(path: string): readonly string[] {
    const name = nameOf(path);
    const near = [...this.#known].filter((known) => folderOf(known) === folderOf(path) || nameOf(known) === name);
    return near
      .map((known) => ({ known, far: nameOf(known) === name ? 0 : distance(nameOf(known), name) }))
      .filter(({ far }) => far <= Math.max(2, name.length / 4))
      .sort((a, b) => a.far - b.far || a.known.length - b.known.length)
      .map(({ known }) => known);
  }

  /** Look up what the links of these artifacts lead to, in one go. */
  async resolve(summaries: Iterable<Summary>): Promise<void> {
    const wanted = new Set<string>();
    const anchored = new Set<string>();
    for (const { path: from, links, relations } of summaries) {
      for (const { path, anchor } of links) {
        if (path !== undefined) for (const spelling of spellings(path)) wanted.add(spelling);
        if (anchor !== undefined) anchored.add(path ?? from);
      }
      for (const { path } of relations) if (path !== undefined) for (const spelling of spellings(path)) wanted.add(spelling);
    }
    await this.#lookUp([...wanted].filter((path) => this.exists(path) === undefined));
    await Promise.all([...anchored].flatMap((path) => spellings(path)).map((path) => this.#readAnchors(path)));
  }

  async #lookUp(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    const there = await this.#files.exist(paths);
    paths.forEach((path, index) => this.#there.set(path, there[index] ?? false));
  }

  async #readAnchors(path: string): Promise<void> {
    if (!/\.(?:md|markdown)$/i.test(path) || this.#anchors.has(path) || this.exists(path) !== true) return;
    const text = await this.#textOf(path);
    if (text !== undefined) this.#anchors.set(path, anchorsOf(readOutline(text)));
  }
}
