/** A view in our container. */
export interface ViewRow {
  readonly id: string;
  readonly name: string;
  readonly contextualTitle: string;
  readonly icon: string;
  readonly initialSize: number;
  /** Closed until somebody opens it; absent: open. */
  readonly visibility?: 'collapsed';
}

/** The activity bar's entry. */
export const container = { id: 'docent', title: 'Docent', icon: 'media/icon.svg' } as const;

/** Top to bottom. */
export const views = [
  { id: 'docent.artifacts', name: 'Artifacts', contextualTitle: 'Docent: Artifacts', icon: 'media/icon.svg', initialSize: 3 },
  { id: 'docent.attention', name: 'Needs Attention', contextualTitle: 'Docent: Needs Attention', icon: '$(bell)', initialSize: 1 },
  {
    id: 'docent.review',
    name: 'Review Checklist',
    contextualTitle: 'Docent: Review Checklist',
    icon: '$(checklist)',
    initialSize: 2,
    visibility: 'collapsed',
  },
] as const satisfies readonly ViewRow[];

/** What an empty view says. */
export interface WelcomeRow {
  readonly view: string;
  readonly when: string;
  readonly contents: string;
}

/**
 * One text for each reason a view can be empty. `docent.state` is the server's state (starting, ready, failed, off), and
 * `docent.artifacts` and `docent.reviews` what the trees hold (none, hidden, some).
 */
export const welcome: readonly WelcomeRow[] = [
  {
    view: 'docent.artifacts',
    when: 'workspaceFolderCount == 0',
    contents:
      'Docent keeps decisions, designs and other engineering artifacts of a folder findable and complete.\n[Open Folder](command:vscode.openFolder)',
  },
  {
    view: 'docent.artifacts',
    when: 'workspaceFolderCount != 0 && (!docent.state || docent.state == starting)',
    contents: 'Looking for artifacts…',
  },
  {
    view: 'docent.artifacts',
    when: 'workspaceFolderCount != 0 && docent.state == ready && docent.artifacts == none',
    contents:
      'No decisions, designs or other artifacts were found in this folder yet.\n[New Artifact](command:docent.newArtifact)\nThey live in folders such as “docs/decisions”, “rfcs” or “runbooks”; a folder of your own can be [named in the config](command:docent.openConfig).\nNew to this? [See what Docent does](command:docent.showWalkthrough).',
  },
  {
    view: 'docent.artifacts',
    when: 'docent.state == ready && docent.artifacts == hidden',
    contents: 'No artifact passes the filter.\n[Clear Filter](command:docent.clearFilter)\nOr [change it](command:docent.filter).',
  },
  {
    view: 'docent.artifacts',
    when: 'workspaceFolderCount != 0 && docent.state == off',
    contents: 'Docent is switched off in this folder.\n[Switch On](command:docent.switchOn)',
  },
  {
    view: 'docent.artifacts',
    when: 'docent.state == failed',
    contents: 'Docent could not start; the log says why.\n[Show Log](command:docent.showLog)\nOr [try again](command:docent.restart).',
  },
  {
    view: 'docent.attention',
    when: 'workspaceFolderCount == 0 || docent.state != ready || docent.artifacts == none',
    contents: 'Artifacts that are incomplete, stale or overdue are listed here, with what was found in each.',
  },
  {
    view: 'docent.attention',
    when: 'workspaceFolderCount != 0 && docent.state == ready && docent.artifacts != none',
    contents: 'Nothing needs attention: no artifact is incomplete, stale or overdue.',
  },
  {
    view: 'docent.review',
    when: 'workspaceFolderCount == 0',
    contents: 'What to ask of a change before it is merged, with what the change itself shows.\n[Open Folder](command:vscode.openFolder)',
  },
  {
    view: 'docent.review',
    when: 'workspaceFolderCount != 0 && (!docent.state || docent.state == starting || docent.state == ready && !docent.reviews)',
    contents: 'Looking at the change…',
  },
  {
    view: 'docent.review',
    when: 'workspaceFolderCount != 0 && docent.state == ready && docent.reviews == none',
    contents:
      'There is no checklist for changes in this folder: its config leaves out the kind that has one.\n[Open Config](command:docent.openConfig)',
  },
  {
    view: 'docent.review',
    when: 'docent.state == ready && docent.reviews == hidden',
    contents:
      'Every question of this review is answered.\n[Copy as Markdown](command:docent.copyReview)\n[Save Review](command:docent.saveReview)\nOr [show the answers](command:docent.showDone).',
  },
  {
    view: 'docent.review',
    when: 'workspaceFolderCount != 0 && docent.state == off',
    contents: 'Docent is switched off in this folder.\n[Switch On](command:docent.switchOn)',
  },
  {
    view: 'docent.review',
    when: 'docent.state == failed',
    contents: 'Docent could not start; the log says why.\n[Show Log](command:docent.showLog)\nOr [try again](command:docent.restart).',
  },
  {
    view: 'docent.review',
    when: 'workspaceFolderCount != 0 && docent.state == ready && docent.reviews == failed',
    contents:
      'The review could not be read; the log says why.\n[Show Log](command:docent.showLog)\nOr [try again](command:docent.refreshReview).',
  },
];
