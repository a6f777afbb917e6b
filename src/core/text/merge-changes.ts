import type { Change, EditChange } from './change.ts';

/** The changes with edits of one file that were computed from the same text taken together, where the first of them stands. */
export function mergeChanges(changes: readonly Change[]): Change[] {
  const merged: Change[] = [];
  for (const change of changes) {
    const at = change.type === 'edit' ? merged.findIndex((each) => isSameGround(each, change)) : -1;
    const earlier = merged[at];
    if (change.type === 'edit' && earlier?.type === 'edit') merged[at] = { ...earlier, edits: [...earlier.edits, ...change.edits] };
    else merged.push(change);
  }
  return merged;
}

const isSameGround = (some: Change, { path, hash }: EditChange): boolean =>
  some.type === 'edit' && some.path === path && some.hash === hash;
