import { IgnoreFiles } from '../../src/core/config/ignore-files.ts';
import type { GitView } from '../../src/core/ports.ts';
import { folderOf, nameOf } from '../../src/core/text/path.ts';

/** Texts among which a `.gitignore`, or anything in `.git/`, makes a repository; `.git/tracked` lists what it tracks, a path a line. */
export class GitInMemory {
  readonly #texts: ReadonlyMap<string, string>;

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  views(paths: readonly string[]): (GitView | undefined)[] {
    const isThere = [...this.#texts.keys()].some((path) => nameOf(path) === '.gitignore' || path.startsWith('.git/'));
    const rules = this.#rules();
    const tracked = new Set(this.#texts.get('.git/tracked')?.split('\n'));
    return paths.map((path) => (isThere ? { ignored: rules.ignoresFile(path), tracked: tracked.has(path) } : undefined));
  }

  ignores(path: string): boolean {
    return this.#rules().ignoresFile(path);
  }

  #rules(): IgnoreFiles {
    const rules = new IgnoreFiles();
    for (const [path, text] of this.#texts) if (nameOf(path) === '.gitignore') rules.add(folderOf(path), text);
    return rules;
  }
}
