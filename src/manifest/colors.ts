/** A colour themes may set. Each default is a colour every theme has, so contrast is the theme's own. */
export interface ColorRow {
  readonly id: string;
  readonly description: string;
  readonly default: string;
}

/** Icons of the tree; a label never relies on them. */
export const colors = [
  { id: 'docent.openIcon', description: 'Icon of artifacts that wait for a decision: draft, proposed.', default: 'charts.blue' },
  { id: 'docent.activeIcon', description: 'Icon of artifacts that hold: accepted, implemented, living.', default: 'charts.green' },
  { id: 'docent.pausedIcon', description: 'Icon of deferred artifacts.', default: 'charts.yellow' },
  { id: 'docent.rejectedIcon', description: 'Icon of rejected artifacts.', default: 'charts.red' },
  {
    id: 'docent.closedIcon',
    description: 'Icon of artifacts that no longer hold: superseded, deprecated, withdrawn.',
    default: 'descriptionForeground',
  },
] as const satisfies readonly ColorRow[];

/** Id of one of them. */
export type ColorId = (typeof colors)[number]['id'];
