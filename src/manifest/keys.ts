/** A key of a command. Few: keys are people's own, and the palette reaches everything. */
export interface KeyRow {
  readonly command: string;
  readonly key: string;
  readonly when: string;
  readonly args?: string;
}

/** What a command is told that was run by a key: it is given no row then. */
export const byKey = 'key';

/** In a list of boxes, Space is expected to tick; for rows without one it does what a click does. */
export const keys: readonly KeyRow[] = [
  { command: 'docent.toggleReviewItem', key: 'space', when: 'focusedView == docent.review && listFocus && !inputFocus', args: byKey },
];
