import { join } from 'node:path';
import { textOf } from './repository.ts';

/** The branch that is being rebased, whose name git keeps until it is done; undefined where none is. */
export function branchUnderRebase(own: string): string | undefined {
  const names = ['rebase-merge', 'rebase-apply'].map((folder) => textOf(join(own, folder, 'head-name'))?.trim());
  return names.flatMap((name) => /^refs\/heads\/(.+)$/.exec(name ?? '')?.[1] ?? [])[0];
}
