import { sharing } from '../text/share.ts';
import type { Examined, KeptRemark } from './examine.ts';

/** What is known of one artifact. */
export interface ExaminedArtifact {
  readonly examined: Examined;
  catalogRemarks: readonly KeptRemark[];
}

/** What examining gave, by path: artifacts with what is said of them, and files that could not be read. */
export class ExaminedFiles {
  readonly #artifacts = new Map<string, ExaminedArtifact>();
  readonly #unread = new Set<string>();
  readonly #kept: <T>(data: T) => T;

  /** `long`: what is set stays for as long as an editor is open, and is worth making small. */
  constructor({ long }: { readonly long: boolean }) {
    this.#kept = long ? sharing() : (data) => data;
  }

  get unread(): Iterable<string> {
    return this.#unread;
  }

  get(path: string): ExaminedArtifact | undefined {
    return this.#artifacts.get(path);
  }

  /** Paths of artifacts. */
  paths(): Iterable<string> {
    return this.#artifacts.keys();
  }

  set(path: string, examined: Examined): void {
    if (examined.summary) this.#artifacts.set(path, { examined: this.#kept(examined), catalogRemarks: [] });
    else this.#artifacts.delete(path);
    if (examined.unread) this.#unread.add(path);
    else this.#unread.delete(path);
  }

  clear(): void {
    this.#artifacts.clear();
    this.#unread.clear();
  }
}
