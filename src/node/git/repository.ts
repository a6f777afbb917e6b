import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A repository on this machine, found without asking git. */
export interface Repository {
  /** The folder it is checked out in. */
  readonly top: string;
  /** Where it keeps what belongs to this checkout: `.git`, or what the `.git` file of a worktree or submodule leads to. */
  readonly own: string;
  /** Where it keeps what all its worktrees share. */
  readonly shared: string;
}

/** The repository a folder lies in; undefined where there is none. The folder need not be there. */
export function repositoryOf(folder: string): Repository | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return { top: at, ...foldersOf(join(at, '.git')) };
    if (dirname(at) === at) return undefined;
  }
}

function foldersOf(git: string): Pick<Repository, 'own' | 'shared'> {
  const named = /^gitdir:\s*(.+?)\s*$/m.exec(isFile(git) ? (textOf(git) ?? '') : '')?.[1];
  if (named === undefined) return { own: git, shared: git };
  const own = resolve(dirname(git), named);
  const shared = textOf(join(own, 'commondir'))?.trim();
  return { own, shared: shared === undefined ? own : resolve(own, shared) };
}

/** Whether a path is a plain file, or leads to one; never a device, which has no end. */
export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The text of a small file; undefined where it cannot be read. */
export function textOf(path: string): string | undefined {
  try {
    return isFile(path) ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
