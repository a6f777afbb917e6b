import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, nameOf } from '../core/text/path.ts';
import { inSlices } from './slices.ts';

/**
 * Whether each path is there, in exactly these letters: a file system that takes `Readme.md` for `README.md` gives the
 * same answers as one that does not. Asked folder by folder, as many links lead into few folders.
 */
export async function present(root: string, paths: readonly string[]): Promise<boolean[]> {
  const turn = inSlices();
  const folders = new Map<string, ReadonlySet<string> | undefined>();
  const isThere = (path: string): boolean => {
    if (isUpwards(path)) return existsSync(join(root, path));
    return namesIn(folderOf(path))?.has(nameOf(path)) ?? false;
  };
  const namesIn = (folder: string): ReadonlySet<string> | undefined => {
    if (!folders.has(folder)) folders.set(folder, isThere(folder) ? readNames(join(root, folder)) : undefined);
    return folders.get(folder);
  };

  const answers: boolean[] = [];
  for (const path of paths) {
    answers.push(isThere(path));
    const others = turn();
    if (others) await others;
  }
  return answers;
}

/** The root and what leads out of it: `..`, `../..`. */
const isUpwards = (path: string): boolean => path === '' || nameOf(path) === '..';

function readNames(folder: string): ReadonlySet<string> | undefined {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return undefined;
  }
}
