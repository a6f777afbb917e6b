/** A setting of the editor: the manifest's schema is generated from it, and what a user wrote is checked against it. */
export interface SettingRow {
  readonly section: string;
  readonly type: 'boolean' | 'string';
  readonly default: boolean | string;
  readonly description: string;
  /** The only values of a string, each with what it does. */
  readonly choices?: Readonly<Record<string, string>>;
  /** `resource`: may differ by folder. */
  readonly scope: 'resource' | 'window' | 'machine-overridable';
}

/** Prefix of every key. */
export const settingsPrefix = 'docent';

/** Personal preferences only, in the order of the settings page; what a team agrees on stands in `.docent/config.yaml`. */
export const settings = {
  enable: {
    section: 'General',
    type: 'boolean',
    default: true,
    scope: 'resource',
    description:
      'Whether Docent works in this folder. What a team agrees on stands in `.docent/config.yaml`, which the command line reads too.',
  },
  author: {
    section: 'General',
    type: 'string',
    default: '',
    scope: 'resource',
    description: 'Your name as new artifacts should say it, where their kind asks who wrote them.',
  },
  'check.run': {
    section: 'Checks',
    type: 'string',
    default: 'onType',
    scope: 'resource',
    choices: {
      onType: 'While you type, shortly after you pause.',
      onSave: 'When a document is opened or saved.',
      never: 'Only when `Docent: Check Workspace` is run.',
    },
    description: 'When an open artifact is checked.',
  },
  'problems.closedFiles': {
    section: 'Checks',
    type: 'boolean',
    default: true,
    scope: 'window',
    description:
      'Whether the list of problems also holds the errors and warnings of files that are not open. Hints and information are listed only for open files.',
  },
  'tree.revealActive': {
    section: 'Views',
    type: 'boolean',
    default: true,
    scope: 'window',
    description: 'Whether the *Artifacts* view selects the artifact in the active editor.',
  },
  'tree.showClosed': {
    section: 'Views',
    type: 'boolean',
    default: true,
    scope: 'window',
    description: 'Whether the *Artifacts* view lists artifacts whose life has ended: rejected, superseded, deprecated and the like.',
  },
  'attention.badge': {
    section: 'Views',
    type: 'boolean',
    default: true,
    scope: 'window',
    description: 'Whether the activity bar shows how many artifacts are incomplete, stale or overdue.',
  },
  'review.badge': {
    section: 'Views',
    type: 'boolean',
    default: true,
    scope: 'window',
    description: 'Whether the activity bar shows how many questions of the review are open, once the *Review Checklist* view was used.',
  },
  'trace.server': {
    section: 'Diagnostics',
    type: 'string',
    default: 'off',
    scope: 'window',
    choices: {
      off: 'Nothing.',
      messages: 'The name of each message.',
      verbose: 'Each message in full.',
    },
    description: 'What the log says about the conversation between the editor and Docent’s language server.',
  },
} as const satisfies Readonly<Record<string, SettingRow>>;

/** A setting's key, without prefix. */
export type SettingKey = keyof typeof settings;
