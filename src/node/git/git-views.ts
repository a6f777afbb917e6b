import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { IgnoreFiles } from '../../core/config/ignore-files.ts';
import type { GitView } from '../../core/ports.ts';
import { folderOf } from '../../core/text/path.ts';
import { addOuter, ignoreFilesFor } from '../ignored.ts';
import { trackedAmong } from './git-index.ts';
import { personalIgnoreFile } from './personal.ts';
import { isFile, repositoryOf, textOf, type Repository } from './repository.ts';

/** An index larger than this is not read: it would take longer than anybody waits. */
const largest = 512 * 1024 * 1024;

/**
 * What the repository around a root makes of paths (those that are there, and those that are not yet), read from its own files: no
 * process is started. A repository further in, and one that a link leads to, is somebody's own: nothing is said of what is there.
 */
export function gitViews(root: string, paths: readonly string[]): (GitView | undefined)[] {
  const repository = repositoryOf(realPath(resolve(root)));
  const places = paths.map((path) => repository && placeIn(repository, resolve(root, path)));
  // Nobody asks whether git has what is not there, and reading a large index takes long.
  const isThere = (path: string | undefined): path is string => path !== undefined && existsSync(join(repository?.top ?? '', path));
  const tracked = repository && trackedPaths(repository, new Set(places.filter(isThere)));
  const rules = new Map<string, IgnoreFiles>();
  const isIgnored = ({ top }: Repository, path: string): boolean => {
    const folder = folderOf(path);
    const known = rules.get(folder) ?? rulesFor(top, path);
    rules.set(folder, known);
    return known.ignoresFile(path);
  };
  return places.map((path) =>
    repository && tracked && path !== undefined ? { ignored: isIgnored(repository, path), tracked: tracked.has(path) } : undefined,
  );
}

/** The path of a file in its repository; undefined where that is another one. */
function placeIn({ top }: Repository, full: string): string | undefined {
  const real = join(realPath(dirname(full)), basename(full));
  return repositoryOf(dirname(real))?.top === top ? relative(top, real).replaceAll('\\', '/') : undefined;
}

/** A path with the links in it followed, as far as it is there. */
function realPath(full: string): string {
  const more: string[] = [];
  for (let at = full; ; at = dirname(at)) {
    try {
      return join(realpathSync(at), ...more);
    } catch {
      if (dirname(at) === at) return full;
      more.unshift(basename(at));
    }
  }
}

function rulesFor(top: string, path: string): IgnoreFiles {
  const found = ignoreFilesFor(top, path);
  addOuter(found, '', personalIgnoreFile());
  return found;
}

/** A repository without an index tracks nothing yet, and one whose index we cannot read nothing that we know of; undefined where it is none. */
function trackedPaths({ own, shared }: Repository, wanted: ReadonlySet<string>): ReadonlySet<string> | undefined {
  if (statSync(own, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  if (wanted.size === 0) return wanted;
  const index = readIndex(join(own, 'index'));
  const isWide = /^\s*objectformat\s*=\s*sha256\s*$/im.test(textOf(join(shared, 'config')) ?? '');
  return (index && trackedAmong(index, wanted, isWide ? 32 : 20)) ?? new Set();
}

function readIndex(path: string): Buffer | undefined {
  try {
    return isFile(path) && statSync(path).size <= largest ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}
