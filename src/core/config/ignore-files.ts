import ignore, { type Ignore } from 'ignore';
import { folderOf } from '../text/path.ts';

/** Rules that stand above the root: what to put before a path so that it is relative to them. */
interface OuterRules {
  readonly prefix: string;
  readonly rules: Ignore;
}

/** What a repository's `.gitignore` files leave out; the deepest file that speaks of a path decides, as in git. */
export class IgnoreFiles {
  readonly #byFolder = new Map<string, Ignore>();
  readonly #outer: OuterRules[] = [];
  readonly #folders = new Map<string, boolean>([['', false]]);

  /** Take the rules of a folder's `.gitignore`; before anything in that folder is asked about. */
  add(folder: string, text: string): void {
    this.#byFolder.set(folder, rulesOf(text));
  }

  /** Take rules that reach into the root from above it, nearest first; `prefix` leads from them to the root. */
  addOuter(prefix: string, text: string): void {
    this.#outer.push({ prefix: prefix === '' ? '' : `${prefix}/`, rules: rulesOf(text) });
  }

  ignoresFile(path: string): boolean {
    return this.ignoresFolder(folderOf(path)) || this.#verdict(path);
  }

  ignoresFolder(folder: string): boolean {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const verdict = this.ignoresFolder(folderOf(folder)) || this.#verdict(`${folder}/`);
    this.#folders.set(folder, verdict);
    return verdict;
  }

  #verdict(path: string): boolean {
    for (let folder = folderOf(path.replace(/\/$/, '')); ; folder = folderOf(folder)) {
      const said = this.#byFolder.get(folder)?.test(folder === '' ? path : path.slice(folder.length + 1));
      if (said?.ignored || said?.unignored) return said.ignored;
      if (folder === '') break;
    }
    for (const { prefix, rules } of this.#outer) {
      const said = rules.test(prefix + path);
      if (said.ignored || said.unignored) return said.ignored;
    }
    return false;
  }
}

const rulesOf = (text: string): Ignore => ignore({ ignorecase: false, allowRelativePaths: true }).add(text);
