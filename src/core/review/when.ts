import { globMatcher } from '../config/globs.ts';
import type { ChangedFile } from './change.ts';
import type { ChecklistItem } from './checklist.ts';

/** Whether an item is asked of a change to some files; what many items wait for is looked for once. */
export function itemsAsked(files: readonly ChangedFile[]): (item: ChecklistItem) => boolean {
  const known = new Map<string, boolean>();
  const paths = files.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from]));
  return ({ when }) => {
    if (when.length === 0) return true;
    const key = when.join('\n');
    const found = known.get(key) ?? paths.some(globMatcher(when));
    known.set(key, found);
    return found;
  };
}
