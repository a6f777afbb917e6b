import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from './repository.ts';

/**
 * What a branch was called before it was renamed, as git notes in the log of the branch; undefined where it was not, where no log is
 * kept, or where there is a branch of the old name again, whose own review it is.
 */
export function nameBefore(shared: string, branch: string): string | undefined {
  if (branch.split('/').includes('..')) return undefined;
  const lines = textOf(join(shared, 'logs', 'refs', 'heads', branch))?.split('\n') ?? [];
  const renamed = lines.findLast((line) => line.includes('\tBranch: renamed refs/heads/'));
  const before = /\tBranch: renamed refs\/heads\/(.+) to refs\/heads\/(.+)$/.exec(renamed ?? '')?.[1];
  return before === undefined || isThere(shared, before) ? undefined : before;
}

function isThere(shared: string, branch: string): boolean {
  if (existsSync(join(shared, 'refs', 'heads', branch))) return true;
  const packed = textOf(join(shared, 'packed-refs')) ?? '';
  return packed.includes(` refs/heads/${branch}\n`);
}
