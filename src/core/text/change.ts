import type { Edit } from './edit.ts';

/** Edits of one file, computed from the text with this hash; refused when the file no longer has it. */
export interface EditChange {
  readonly type: 'edit';
  readonly path: string;
  readonly hash: string;
  readonly edits: readonly Edit[];
}

/** A file to make; refused when one is there. */
export interface CreateChange {
  readonly type: 'create';
  readonly path: string;
  readonly text: string;
}

/** A file to move; refused when the target is there. */
export interface RenameChange {
  readonly type: 'rename';
  readonly path: string;
  readonly to: string;
}

/** The one way in which a user's action comes back: what would change. Paths are relative to the root, with forward slashes. */
export type Change = EditChange | CreateChange | RenameChange;
