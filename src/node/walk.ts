import { readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { IgnoreFiles } from '../core/config/ignore-files.ts';
import type { FileEntry } from '../core/ports.ts';
import { textOf } from './git/repository.ts';
import { inSlices } from './slices.ts';

interface Walk {
  readonly root: string;
  /** What git ignores; takes in every `.gitignore` on the way. */
  readonly ignored: IgnoreFiles;
  /** Whether a path (file or folder) is left out by what the caller excludes. */
  readonly excluded: (path: string) => boolean;
}

interface Walked {
  readonly found: FileEntry[];
  /** Folders below the root that are roots of their own, having a `.docent/`. */
  readonly nested: readonly string[];
}

const neverEntered = new Set(['.git', 'node_modules']);

/** Whether a path, or a folder it lies in, is never entered or is excluded. */
export function isLeftOut(path: string, excluded: (path: string) => boolean): boolean {
  const names = path.split('/');
  return names.some((name, at) => neverEntered.has(name) || excluded(names.slice(0, at + 1).join('/')));
}

/**
 * Every Markdown file under the root that git does not ignore, and everything under `.docent/`, ignored or not.
 * Symbolic links are not followed, as git does not; `.docent` itself may be one.
 */
export async function walk({ root, ignored, excluded }: Walk): Promise<Walked> {
  const turn = inSlices();
  const found: FileEntry[] = [];
  const nested: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = entriesOf(join(root, folder));
    takeIgnoreFile(root, folder, entries, ignored);
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name === '.docent' && folder !== '') nested.push(folder);
        if (enters(entry.name, path, ignored, excluded)) folders.push(path);
      } else if (entry.isFile() && isMarkdown(entry.name) && !ignored.ignoresFile(path) && !excluded(path)) add(found, root, path);
      const others = turn();
      if (others) await others;
    }
  }
  addAll(found, root, '.docent', 4);
  return { found, nested };
}

/**
 * Every Markdown file below some folders that git ignores. What is in a folder that is a root of its own belongs to that. Where a
 * folder named is a link it is followed, as it was named.
 */
export function walkIgnored({ root, ignored, excluded }: Walk, homes: readonly string[]): readonly FileEntry[] {
  const found: FileEntry[] = [];
  const folders = new Set(homes.filter((home) => home !== '' && !home.startsWith('..') && !isLeftOut(home, excluded)));
  for (const folder of folders) {
    const entries = entriesOf(join(root, folder));
    if (entries.some(({ name }) => name === '.docent')) continue;
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() && !neverEntered.has(entry.name) && !excluded(path)) folders.add(path);
      else if (entry.isFile() && isMarkdown(entry.name) && ignored.ignoresFile(path) && !excluded(path)) add(found, root, path);
    }
  }
  return found;
}

const isMarkdown = (name: string): boolean => name.endsWith('.md');

function enters(name: string, path: string, ignored: IgnoreFiles, excluded: (path: string) => boolean): boolean {
  return !neverEntered.has(name) && path !== '.docent' && !ignored.ignoresFolder(path) && !excluded(path);
}

function takeIgnoreFile(root: string, folder: string, entries: readonly Dirent[], ignored: IgnoreFiles): void {
  if (!entries.some(({ name }) => name === '.gitignore')) return;
  const text = textOf(join(root, folder, '.gitignore'));
  if (text !== undefined) ignored.add(folder, text);
}

/** Whatever is in a folder, links followed; so deep that a loop of links comes to an end. */
function addAll(found: FileEntry[], root: string, folder: string, depth: number): void {
  for (const { name } of entriesOf(join(root, folder))) {
    const path = `${folder}/${name}`;
    const stat = statOf(join(root, path));
    if (stat?.isFile()) add(found, root, path);
    else if (stat?.isDirectory() && depth > 1) addAll(found, root, path, depth - 1);
  }
}

function add(found: FileEntry[], root: string, path: string): void {
  const version = versionOf(join(root, path));
  if (version !== undefined) found.push({ path, version });
}

/** What changes with a file: time and size; undefined where it is not there. */
export function versionOf(path: string): string | undefined {
  const stat = statOf(path);
  return stat && `${stat.mtimeMs}:${stat.size}`;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
