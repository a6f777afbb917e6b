/** A line of one side of a diff. */
export interface ChangedLine {
  /** From 1, in that side's file. */
  readonly line: number;
  readonly text: string;
}

export type FileStatus = 'added' | 'modified' | 'deleted' | 'renamed' | 'copied';

/** A file that differs between two commits. */
export interface ChangedFile {
  /** Relative to the repository's top, with forward slashes; where it was deleted, the path it had. */
  readonly path: string;
  /** The path it had, where it was renamed or copied. */
  readonly from?: string;
  readonly status: FileStatus;
  readonly binary: boolean;
  /** How many lines, as git counts them; 0 for binary files. */
  readonly added: number;
  readonly removed: number;
  /** The lines themselves; absent where the change is too large to read all of it. */
  readonly lines?: { readonly added: readonly ChangedLine[]; readonly removed: readonly ChangedLine[] };
  /** Whole texts, where they were asked for and are text: at the merge base, and at the head. */
  readonly before?: string;
  readonly after?: string;
}

/** A commit that somebody named: `origin/main`, and what it is. */
export interface Revision {
  /** A branch, a tag, or the abbreviated commit. */
  readonly name: string;
  /** Full hash. */
  readonly commit: string;
}

/** What a branch does: everything between where it left its base and its last commit. What is not committed is no part of it. */
export interface Change {
  readonly head: Revision;
  readonly base: Revision;
  /** Full hash of the commit both have in common. */
  readonly mergeBase: string;
  readonly commits: number;
  /** In the order of paths. */
  readonly files: readonly ChangedFile[];
  /** How many files have no `lines`, though they are text. */
  readonly unread: number;
  /** Names of what is at the repository's top at the head; absent where nobody looked. */
  readonly top?: readonly string[];
  /** How many files of the work tree have changes that are not committed; only of the branch that is checked out. */
  readonly uncommitted: number;
}

/** Why there is no change to look at. */
export interface NoChange {
  readonly reason: 'web' | 'untrusted' | 'no-git' | 'no-repository' | 'no-commit' | 'no-base' | 'shallow' | 'same' | 'failed';
  /** A sentence for the panel: what is so, and what one can do; no full stop. */
  readonly message: string;
}

export const isChange = (answer: Change | NoChange): answer is Change => 'files' in answer;

/** A commit as people are told of it. */
export const abbreviated = (commit: string): string => commit.slice(0, 7);
