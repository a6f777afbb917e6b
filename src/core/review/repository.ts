import type { Change, NoChange } from './change.ts';
import type { ReviewState } from './state.ts';

/** A branch that may be reviewed. */
export interface BranchItem {
  /** `feature/x` or `origin/feature/x`. */
  readonly name: string;
  readonly remote: boolean;
  /** Full hash of its last commit, ISO date (with time) and author of it, and its first line. */
  readonly commit: string;
  readonly date: string;
  readonly author: string;
  readonly subject: string;
}

/** What is checked out. */
export interface Head {
  /** Absent where the head is detached; in the midst of a rebase, the branch that is being rebased. */
  readonly branch?: string;
  /** Full hash; absent where there is no commit yet. */
  readonly commit?: string;
}

export interface ChangeQuestion {
  /** A branch or commit; absent: what is checked out. */
  readonly head?: string;
  /** A branch or commit; absent: detected. */
  readonly base?: string;
  /** Whether the whole texts of a changed file are wanted, before and after. */
  readonly wantsText: (path: string) => boolean;
}

/** A git repository, as reviews need it. Nothing of it throws for what a repository may be like: every answer says so. */
export interface Repository {
  /** Absolute path of the work tree's top, with forward slashes; tells it from the others. */
  readonly top: string;
  head(): Promise<Head>;
  /** Newest first, without those that only point to others (`origin/HEAD`). */
  branches(): Promise<readonly BranchItem[]>;
  change(question: ChangeQuestion): Promise<Change | NoChange>;
  /** How many files of the work tree have changes that are not committed, as of now. */
  uncommitted(): Promise<number>;
  /** The text of a file at a commit; undefined where it is not there or is no UTF-8 text. */
  text(commit: string, path: string): Promise<string | undefined>;
  readonly reviews: ReviewStore;
  /** Hear when what is checked out, a branch, or a kept review may have changed; ends with the disposable. */
  watch(hear: () => void): { dispose(): void };
}

/** Where reviews are kept. */
export interface ReviewStore {
  /** `noState` where there is none. What is there and cannot be read is put aside under another name, never overwritten. */
  read(review: string): Promise<ReviewState>;
  /** Read, change and write, as one step among all who do so at the same time. */
  change(review: string, change: (state: ReviewState) => ReviewState): Promise<ReviewState>;
}

/** The name a review is kept under: the branch, or `detached-` and the commit. */
export const reviewName = ({ branch, commit = '' }: Head): string => branch ?? `detached-${commit.slice(0, 12)}`;
