import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The root of the workspace a folder lies in: the nearest folder upwards with `.docent/`, not beyond the repository; else the folder. */
export function findRoot(folder: string): string {
  const start = resolve(folder);
  for (let at = start; ; at = dirname(at)) {
    if (isFolder(join(at, '.docent'))) return at;
    if (existsSync(join(at, '.git')) || dirname(at) === at) return start;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
