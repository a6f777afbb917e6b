import { dirname, join, relative, resolve } from 'node:path';
import { IgnoreFiles } from '../core/config/ignore-files.ts';
import { folderOf } from '../core/text/path.ts';
import { repositoryOf, textOf } from './git/repository.ts';

/** The ignore rules a folder of a repository stands under: those of the folders above it, and the repository's own `info/exclude`. */
export function ignoreFilesAbove(root: string): IgnoreFiles {
  const found = new IgnoreFiles();
  const repository = repositoryOf(root);
  if (repository === undefined) return found;
  const { top, shared } = repository;
  for (let at = resolve(root); at !== top;) {
    at = dirname(at);
    addOuter(found, relative(at, root), join(at, '.gitignore'));
  }
  addOuter(found, relative(top, root), join(shared, 'info', 'exclude'));
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

/** Take the rules of a file that stands above a folder; `prefix` leads from there to it. */
export function addOuter(found: IgnoreFiles, prefix: string, path: string): void {
  const text = textOf(path);
  if (text !== undefined) found.addOuter(prefix.replaceAll('\\', '/'), text);
}
