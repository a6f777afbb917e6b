/**
 * What the language server and its client say to each other about reviews. URIs are strings; lines are from 0.
 */
import type { Refusal } from './protocol.ts';

/** Where a fact can be seen. */
export interface ReviewPlace {
  /** For people: relative to the repository's top. */
  readonly path: string;
  /** Null: the file as a whole. */
  readonly line: number | null;
  readonly excerpt: string;
  /** What to open: a `file:` of what is checked out, else `docent-git:`. */
  readonly uri: string;
  /** The same file at the merge base, for showing the difference; null where it is new, or no part of the change. */
  readonly before: string | null;
}

/** Something the change shows about an item; never a verdict. */
export interface ReviewFact {
  readonly rule: string;
  readonly text: string;
  readonly tone: 'look' | 'fact';
  readonly places: readonly ReviewPlace[];
  /** Places that are not listed. */
  readonly more: number;
}

export interface ReviewItemRow {
  readonly id: string;
  readonly text: string;
  readonly optional: boolean;
  /** Markdown from a file of the workspace: not to be trusted. */
  readonly guidance: string;
  readonly links: readonly { readonly text: string; readonly uri: string }[];
  readonly state: 'open' | 'done' | 'not-applicable';
  readonly reason: string | null;
  readonly note: string | null;
  /** It was answered on other facts: the abbreviated commit of that time. */
  readonly again: string | null;
  readonly facts: readonly ReviewFact[];
  /** Line in the checklist's file; null where there is none. */
  readonly line: number | null;
}

export interface ReviewGroupRow {
  readonly id: string;
  readonly title: string;
  readonly guidance: string;
  readonly items: readonly ReviewItemRow[];
}

export interface ReviewProgress {
  /** Mandatory items; `answered` are done or not applicable. */
  readonly total: number;
  readonly answered: number;
  readonly notApplicable: number;
  readonly again: number;
  readonly optional: number;
  readonly optionalAnswered: number;
}

/** What is reviewed, where there is a change. */
export interface ReviewChange {
  readonly head: string;
  readonly headCommit: string;
  readonly base: string;
  readonly baseIsChosen: boolean;
  readonly commits: number;
  readonly files: number;
  readonly added: number;
  readonly removed: number;
  /** Files of the work tree whose changes are not committed, and so not looked at. */
  readonly uncommitted: number;
  /** Text files that were not read, as the change is too large. */
  readonly unread: number;
}

/** The review of one repository: of the branch that is checked out, or of another one. */
export interface RepositoryReview {
  /** URI of its top, or of the folder where there is no repository; tells it from the others. */
  readonly repository: string;
  readonly name: string;
  /** The branch under review; null where there is none. */
  readonly branch: string | null;
  /** Whether it is not the one that is checked out. */
  readonly isOther: boolean;
  readonly change: ReviewChange | null;
  /** Why there is no change to look at; null where there is one. */
  readonly notice: { readonly reason: string; readonly message: string } | null;
  /** `complaint`: why it is not the one that somebody asked for, a sentence without full stop. */
  readonly checklist: {
    readonly title: string;
    readonly type: 'kind' | 'artifact' | 'template';
    readonly uri: string | null;
    readonly complaint: string | null;
  };
  readonly groups: readonly ReviewGroupRow[];
  /** Facts that no item is about. */
  readonly others: readonly ReviewFact[];
  readonly progress: ReviewProgress;
}

/** One thing a person does to a review. */
export type ReviewActParams =
  | { readonly do: 'tick' | 'untick'; readonly items: readonly string[] }
  | { readonly do: 'not-applicable'; readonly items: readonly string[]; readonly reason: string }
  | { readonly do: 'note'; readonly item: string; readonly note: string }
  | { readonly do: 'base'; readonly base?: string }
  | { readonly do: 'reset' };

export interface BranchRow {
  readonly name: string;
  readonly remote: boolean;
  readonly commit: string;
  /** ISO, with time. */
  readonly date: string;
  readonly author: string;
  readonly subject: string;
  readonly isCheckedOut: boolean;
}

/** Which review: `head` names a branch that is not checked out. */
export interface ReviewName {
  readonly repository: string;
  readonly head?: string;
}

/** Requests from client to server. */
export interface ReviewRequests {
  /**
   * Reviews of all repositories; `heads`: by repository, the branch to review instead of the one that is checked out; `fresh`: read
   * all of them anew, though nothing seems to have changed.
   */
  'docent/reviews': [{ readonly heads?: Readonly<Record<string, string>>; readonly fresh?: boolean }, readonly RepositoryReview[]];
  'docent/reviewAct': [ReviewName & { readonly act: ReviewActParams }, RepositoryReview | Refusal];
  'docent/reviewMarkdown': [ReviewName, { readonly text: string } | Refusal];
  /** The review as a new artifact: a workspace edit as LSP writes it. */
  'docent/reviewSave': [
    ReviewName & { readonly author?: string },
    { readonly uri: string; readonly edit: unknown; readonly label: string } | Refusal,
  ];
  'docent/branches': [{ readonly repository: string }, readonly BranchRow[]];
  /** The text of a `docent-git:` document. */
  'docent/textAt': [{ readonly uri: string }, { readonly text: string } | null];
}

/** Requests from server to client, for reviews where there is no git folder to keep them in. */
export interface ReviewClientRequests {
  'docent/readKept': [{ readonly key: string }, { readonly text: string } | null];
  'docent/keep': [{ readonly key: string; readonly text: string }, null];
}

/** Notification from server to client, once after each `docent/reviews`: a review is another one now; ask again. */
export const reviewChangedNotification = 'docent/reviewChanged';

/** Scheme of files as they are at a commit: `docent-git:/<path>?<commit>&<repository>`. */
export const gitScheme = 'docent-git';
