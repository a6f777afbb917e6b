/**
 * What the language server and its client say to each other beyond the protocol all editors share.
 * URIs are strings; positions are LSP's (lines and UTF-16 columns from 0).
 */

import type { ReviewClientRequests, ReviewRequests } from './review.ts';

export type GroupBy = 'kind' | 'status' | 'folder' | 'tag' | 'owner' | 'year';

/** What the tree shows: all of these must hold. */
export interface TreeFilter {
  /** Kind ids; absent = all. */
  readonly kinds?: readonly string[];
  /** Canonical status words. */
  readonly statuses?: readonly string[];
  /** Words in number, title or tag. */
  readonly text?: string;
  readonly onlyWithFindings?: boolean;
  /** Workspace-relative folder. */
  readonly folder?: string;
  /** Leaves out artifacts whose status is one in which life ends. */
  readonly hideClosed?: boolean;
}

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** One artifact as views show it. */
export interface ArtifactItem {
  readonly uri: string;
  readonly path: string;
  readonly kind: string;
  readonly short: string;
  readonly icon: string;
  readonly number: number | null;
  readonly title: string;
  /** How it is cited, for example “ADR-12”; empty where it has no number. */
  readonly citation: string;
  readonly status: { readonly id: string | null; readonly canonical: string | null; readonly label: string } | null;
  /** Whether its kind has statuses at all. */
  readonly hasStatuses: boolean;
  readonly date: string | null;
  readonly basis: string;
  /** Whether it is nobody else's business. */
  readonly private: boolean;
  readonly tags: readonly string[];
  readonly owners: readonly string[];
  readonly findings: FindingCounts;
  /** Past a due date, or in one status for longer than its kind says. */
  readonly overdue: boolean;
  /** Which of the two, in words: “Proposed for 90 days”. */
  readonly overdueBecause?: string;
  /** First lines of what it decides. */
  readonly gist: string;
  /** What may be written next. */
  readonly followUps: readonly FollowUpItem[];
}

/** Something that may be written next. */
export interface FollowUpItem {
  /** What the offer says, a verb first; tells it from the others. */
  readonly label: string;
  /** Id and short name of the kind to write. */
  readonly to: string;
  readonly short: string;
  readonly icon: string;
  /** How the title of one is asked for. */
  readonly asks?: string;
  /** Whether the artifact names one already. */
  readonly isLinked: boolean;
}

export interface GroupNode {
  readonly type: 'group';
  /** Stable for one grouping: `status:accepted`. */
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly count: number;
  /** Findings of everything in it. */
  readonly findings: FindingCounts;
  /** The kind where the group is one: “New …” is offered on it. */
  readonly kind: string | null;
}

export interface ArtifactNode {
  readonly type: 'artifact';
  readonly id: string;
  readonly artifact: ArtifactItem;
}

export interface FindingNode {
  readonly type: 'finding';
  readonly id: string;
  readonly uri: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  readonly range: Range;
}

export type TreeNode = GroupNode | ArtifactNode | FindingNode;

export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Which view asks: all artifacts in groups, or those to act on, without groups, with their findings. */
export interface ChildrenParams {
  readonly view: 'artifacts' | 'attention';
  /** Id of the node whose children are wanted; absent for the roots. */
  readonly node?: string;
  readonly groupBy: GroupBy;
  readonly filter: TreeFilter;
}

export interface ChildrenResult {
  readonly nodes: readonly TreeNode[];
  /** Artifacts in the whole view, filtered and in all. */
  readonly shown: number;
  readonly total: number;
  /** Artifacts to act on: with errors or warnings, or overdue. */
  readonly attention: number;
}

/** The path of node ids from the root to an artifact, for revealing it. */
export interface RevealParams {
  readonly uri: string;
  readonly view: 'artifacts' | 'attention';
  readonly groupBy: GroupBy;
  readonly filter: TreeFilter;
}

/** A status of a kind, as pickers show it. */
export interface KindStatus {
  readonly id: string;
  readonly label: string;
  readonly closed: boolean;
  readonly next: readonly string[];
  /** The canonical word it stands for; what filters go by. */
  readonly canonical?: string | null;
}

export interface KindItem {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly icon: string;
  /** What it is for, in a sentence. */
  readonly about?: string;
  /** Whether its artifacts are nobody else's business. */
  readonly private: boolean;
  readonly builtIn: boolean;
  readonly statuses: readonly KindStatus[];
  readonly variants: readonly string[];
  /** How the title of a new one is asked for. */
  readonly asks?: string;
  /** What a new one is asked besides. */
  readonly offers: readonly KindOffer[];
  /** Whether a new one may take over what is open in another. */
  readonly carriesOver: boolean;
  /** Folders it lives in or would go to, URIs, most used first. */
  readonly homes: readonly { readonly uri: string; readonly path: string; readonly count: number; readonly nextNumber: string }[];
}

/** A field in which a new artifact may point to another one. */
export interface KindOffer {
  readonly field: string;
  readonly label: string;
  readonly about?: string;
  /** Id and short name of the kind it points to. */
  readonly of: string;
  readonly short: string;
  /** Whether one of that kind may be made with it. */
  readonly canStart: boolean;
}

/** An artifact that may be meant. */
export interface LikelyItem {
  readonly artifact: ArtifactItem;
  /** Whether it has something in common with what is known of the new one. */
  readonly fits: boolean;
}

/** What a new artifact may take over. */
export interface CarryOverResult {
  readonly from: ArtifactItem;
  /** Title of the section. */
  readonly section: string;
  /** Each as it is written there, which tells it from the others, and in a few words; `facts` are who and when. */
  readonly items: readonly { readonly text: string; readonly name: string; readonly facts: readonly string[] }[];
}

export interface DraftParams {
  readonly kind: string;
  readonly title: string;
  /** URI of the folder; absent = the home of the kind nearest to `near`, else its first. */
  readonly folder?: string;
  /** URI of the active document or folder. */
  readonly near?: string;
  readonly author?: string;
  /** Whether git is to ignore it, where it is private and git would take it. */
  readonly keepOut?: boolean;
  /** Artifacts that fields of it point to. */
  readonly relations?: readonly { readonly field: string; readonly uri: string }[];
  /** Artifacts to make with it, for fields of it to point to. */
  readonly starts?: readonly { readonly field: string; readonly title: string }[];
  /** What it takes over, each item as `docent/carryOver` writes it. */
  readonly carry?: readonly string[];
}

/** A new artifact, not yet written. */
export interface DraftResult {
  readonly uri: string;
  readonly path: string;
  readonly text: string;
  /** The files to make with it: the one beside it that holds its fields, and artifacts. */
  readonly also: readonly { readonly uri: string; readonly text: string }[];
  /** Where the cursor goes. */
  readonly cursor: { readonly line: number; readonly character: number };
  /** Absent where it is not private, or git leaves it alone. */
  readonly exposed?: ExposedItem;
}

/** A private artifact is about to be where git would take it. */
export interface ExposedItem {
  /** The folder or file that git would be told to ignore; a path. */
  readonly target: string;
  /** The `.gitignore` that would say so, and its new line. */
  readonly ignoreFile: { readonly uri: string; readonly path: string };
  readonly line: string;
  /** Where `keepOut` was asked for: the workspace edit that does it, as LSP writes it, to be made together with the creation. */
  readonly edit?: unknown;
}

/** A workspace edit as LSP writes it, or why there is none. */
export type EditResult = { readonly edit: unknown; readonly label: string } | Refusal;

/** An artifact that follows another one: the edit makes it, and links both. */
export interface FollowUpResult {
  readonly uri: string;
  readonly path: string;
  readonly edit: unknown;
  readonly label: string;
  /** Where the cursor goes in it. */
  readonly cursor: { readonly line: number; readonly character: number };
}

/** A foreseen failure. */
export interface Refusal {
  readonly reason: string;
  readonly message: string;
  readonly remedy?: { readonly label: string; readonly command: string; readonly arguments?: readonly unknown[] };
}

/** What the language status item shows of a document. */
export interface DocumentResult {
  readonly artifact: ArtifactItem | null;
  readonly kindName: string | null;
  readonly why: readonly string[];
  readonly configUri: string | null;
  /** Why it is no artifact, where it is none. */
  readonly notBecause: string | null;
  readonly missingSections: readonly { readonly id: string; readonly title: string }[];
}

/** A rule, for picking its page. */
export interface RuleItem {
  readonly id: string;
  readonly summary: string;
}

export interface CheckResult {
  readonly artifacts: number;
  readonly findings: FindingCounts;
  readonly files: number;
  readonly milliseconds: number;
}

/** Requests from client to server: name, parameters, result. */
export interface Requests extends ReviewRequests {
  'docent/children': [ChildrenParams, ChildrenResult];
  'docent/reveal': [RevealParams, { readonly nodes: readonly TreeNode[] } | null];
  'docent/find': [{ readonly query: string; readonly limit: number }, readonly ArtifactItem[]];
  'docent/kinds': [{ readonly near?: string }, readonly KindItem[]];
  'docent/draft': [DraftParams, DraftResult | Refusal];
  /** Artifacts of a kind, those first that a new one with this title most likely means; `kind` is that of the new one. */
  'docent/likely': [{ readonly kind: string; readonly of: string; readonly title: string; readonly near?: string }, readonly LikelyItem[]];
  /** What a new artifact may take over; null where there is nothing. */
  'docent/carryOver': [DraftParams, CarryOverResult | null];
  /** `label` and `to` name what is to follow. */
  'docent/draftFollowUp': [
    { readonly uri: string; readonly label: string; readonly to: string; readonly title: string; readonly author?: string },
    FollowUpResult | Refusal,
  ];
  'docent/setStatus': [{ readonly uri: string; readonly status: string }, EditResult];
  'docent/insertMissing': [{ readonly uri: string }, EditResult];
  'docent/insertSection': [{ readonly uri: string; readonly section: string }, EditResult];
  'docent/document': [{ readonly uri: string }, DocumentResult];
  'docent/checkWorkspace': [Record<string, never>, CheckResult];
  /** Writes into the config that the document is of this kind, or (null) of none. */
  'docent/setKind': [{ readonly uri: string; readonly kind: string | null }, EditResult];
  'docent/rules': [Record<string, never>, readonly RuleItem[]];
  'docent/rulePage': [{ readonly rule: string }, { readonly text: string } | null];
  'docent/customizeKind': [{ readonly kind: string; readonly folder?: string }, { readonly uri: string; readonly text: string } | Refusal];
  'docent/ready': [Record<string, never>, { readonly artifacts: number }];
}

/** Requests from server to client, for files the server cannot reach itself (schemes other than `file`). */
export interface ClientRequests extends ReviewClientRequests {
  /** Null where the file is not there, or is not UTF-8. */
  'docent/readFile': [{ readonly uri: string }, { readonly text: string } | null];
  /** Files below a folder that Docent may want to read: `.md`, `.yaml`, `.yml`, `.toml`, `.json` in `.docent/`, `.gitignore`, `.adr-dir`; a version changes with the file. */
  'docent/listFiles': [{ readonly uri: string }, readonly { readonly uri: string; readonly version: string }[]];
  'docent/filesExist': [{ readonly uris: readonly string[] }, readonly boolean[]];
}

/** Notification from server to client: something in the catalog changed; ask again. */
export const changedNotification = 'docent/changed';

/** Notification from client to server, with `InitializationOptions`: trust was granted, or a folder was switched off or on. */
export const optionsNotification = 'docent/options';

/**
 * Scheme of rule pages. A finding's `codeDescription.href` is `docent-rule:/<rule>.md`; a client that does not know
 * the scheme asks `docent/rulePage`.
 */
export const ruleScheme = 'docent-rule';

/**
 * The settings the server reads, per resource: it asks `workspace/configuration` for the section `docent`, and is told
 * by `workspace/didChangeConfiguration` when to ask again. Anything absent has the first value named here.
 */
export interface ServerSettings {
  readonly enable?: boolean;
  readonly check?: { readonly run?: 'onType' | 'onSave' | 'never' };
  /** Whether files that are not open are in the list of problems before “Check Workspace” was asked for. */
  readonly problems?: { readonly closedFiles?: boolean };
}

/** What the client says at start (`initializationOptions`). */
export interface InitializationOptions {
  /** Whether git may be started. */
  readonly trusted: boolean;
  /** Globs of `files.exclude` that are on. */
  readonly exclude: readonly string[];
  /** Folder for the cache, a file path; absent where there is none. */
  readonly cache?: string;
  /** ISO date that fixes the clock; for tests. */
  readonly today?: string;
  /** Folders (URIs) in which Docent is switched off. */
  readonly off: readonly string[];
  /** Where rule pages are, with `{rule}` in it; absent: `docent-rule:` for our own extension, the package for others. */
  readonly ruleUri?: string;
  /** Settings of an editor that cannot be asked for them. */
  readonly settings?: ServerSettings;
}
