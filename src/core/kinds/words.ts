import type { CanonicalStatus } from './kind.ts';

/** Spellings that people use, from `templates/words.yaml` and the config; all lower case. */
export interface Words {
  /** Spellings of each canonical status. */
  readonly status: Readonly<Record<CanonicalStatus, readonly string[]>>;
  /** Misspelling to the right spelling (“superceded” to “superseded”). */
  readonly misspelt: Readonly<Record<string, string>>;
  /** Words that content rules look for, by id: pros, cons, none, because, placeholder … */
  readonly content: Readonly<Record<string, readonly string[]>>;
  /** More aliases of sections: `<kind>.<section id>` to headings. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
}
