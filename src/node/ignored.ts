import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { IgnoreFiles } from '../core/config/ignore-files.ts';
import { folderOf } from '../core/text/path.ts';

/** The ignore rules a folder of a repository stands under: those of the folders above it, and the repository's own `info/exclude`. */
export function ignoreFilesAbove(root: string): IgnoreFiles {
  const found = new IgnoreFiles();
  const top = repositoryOf(resolve(root));
  if (top === undefined) return found;
  for (let at = resolve(root); at !== top;) {
    at = dirname(at);
    addOuter(found, relative(at, root), join(at, '.gitignore'));
  }
  addOuter(found, relative(top, root), join(gitFolder(join(top, '.git')), 'info', 'exclude'));
  return found;
}

/** The rules that speak of one path, those of the folders on the way to it included. */
export function ignoreFilesFor(root: string, path: string): IgnoreFiles {
  const found = ignoreFilesAbove(root);
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const text = textOf(join(root, folder, '.gitignore'));
    if (text !== undefined) found.add(folder, text);
    if (folder === '') return found;
  }
}

function addOuter(found: IgnoreFiles, prefix: string, path: string): void {
  const text = textOf(path);
  if (text !== undefined) found.addOuter(prefix.replaceAll('\\', '/'), text);
}

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Where a repository keeps its own files: `.git`, or what a worktree's `.git` file leads to. */
function gitFolder(git: string): string {
  const named = /^gitdir:\s*(.+?)\s*$/m.exec(statSync(git).isFile() ? (textOf(git) ?? '') : '')?.[1];
  if (named === undefined) return git;
  const own = resolve(dirname(git), named);
  const shared = textOf(join(own, 'commondir'))?.trim();
  return shared === undefined ? own : resolve(own, shared);
}

/** The text of a small file; undefined where it cannot be read. */
export function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
