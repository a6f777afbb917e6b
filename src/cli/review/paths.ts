import { realpathSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { shownFrom } from '../roots.ts';

/** Paths of a repository and of folders in it, whichever links lead there. */
export interface RepositoryPaths {
  /** Where a folder begins below the repository's top: `services/billing/`, or nothing. */
  prefix(folder: string): string;
  /** How paths of the repository are written for somebody who stands in a folder. */
  shown(folder: string): (path: string) => string;
}

/** The paths of the repository that begins at `top`. */
export function pathsOf(top: string): RepositoryPaths {
  const begin = real(top);
  return {
    prefix(folder) {
      const way = relative(begin, real(folder)).replaceAll('\\', '/');
      return way === '' || way.startsWith('..') || isAbsolute(way) ? '' : `${way}/`;
    },
    shown(folder) {
      const from = real(folder);
      return (path) => shownFrom(from, begin, path);
    },
  };
}

/** git answers with links followed; a shell says what was typed. */
function real(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}
