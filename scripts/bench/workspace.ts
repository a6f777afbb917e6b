import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../tools.ts';
import { documents } from './documents.ts';

/** Where generated workspaces and the cache of their checks go; outside the clone, as git ignores what is built in it. */
export const place = join(tmpdir(), 'docent-bench');
export const cacheFolder = join(place, 'cache');

/** Write a workspace of so many documents of so many bytes, unless it is there; its folder. */
export function workspaceOf(count: number, bytes: number): string {
  const folder = join(place, `${count}-of-${bytes}`);
  if (existsSync(join(folder, 'written'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of documents(count, bytes)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(join(folder, 'written'), '');
  return folder;
}

/** Let linters that are run in a generated workspace find their plugins. */
export function linkPackages(): void {
  const link = join(place, 'node_modules');
  mkdirSync(place, { recursive: true });
  if (!existsSync(link)) symlinkSync(join(root, 'node_modules'), link, 'junction');
}

/** Forget what earlier checks remembered. */
export const emptyCache = (): void => rmSync(cacheFolder, { recursive: true, force: true });
