/** What a rule of evidence says of a change, in a sentence with holes: `{count}`, `{files}`, `{lines}`, `{words}` (what was found, shortened). */
export interface Sentence {
  readonly one: string;
  readonly many: string;
}

/** Sorts of files that a rule may be about, told by their paths; `core/review/file-sorts.ts` has the globs. */
export const fileSorts = ['code', 'tests', 'docs', 'migrations', 'schemas', 'dependencies', 'generated', 'config'] as const;
export type FileSort = (typeof fileSorts)[number];

/** What cannot be said by patterns of lines and files: measures that have code of their own in `core/review/evidence/`. */
export const evidenceMeasures = ['size', 'untested', 'exports', 'dependencies', 'secrets', 'decisions'] as const;
export type EvidenceMeasure = (typeof evidenceMeasures)[number];

/**
 * What to look for in a change, and on which item of the checklist to show it. Plain data, written in a kind file's or a
 * checklist's front matter under `evidence`.
 */
export interface EvidenceRule {
  readonly id: string;
  /** Id of the section under which it is shown; a checklist's heading answers it by its aliases. */
  readonly section?: string;
  /** Words of the item it is shown on: the first of that section with one of them, else the first. */
  readonly words: readonly string[];
  readonly says: Sentence;
  /** `look`: worth a second look; `fact`: only to be known. */
  readonly tone: 'look' | 'fact';
  /** Which files it reads: of these sorts (all, where none is named), matching any of these globs, and none of those. */
  readonly sorts: readonly FileSort[];
  readonly files: readonly string[];
  readonly except: readonly string[];
  /** Regular expressions of which a line must match any; absent: the file is enough. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Whether lines that are only a comment are read like others; not where it is absent. */
  readonly comments?: boolean;
  /** Whether it speaks when nothing was found, though files of `beside` changed. */
  readonly absent: boolean;
  /** Sorts of files that must have changed for it to speak at all. */
  readonly beside: readonly FileSort[];
  readonly measure?: EvidenceMeasure;
  /** The number from which on a measure is worth a look: changed lines, for `size`. */
  readonly over?: number;
}
