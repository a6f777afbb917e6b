import { itemFolderOf } from '../kinds/file-name.ts';
import type { Kind } from '../kinds/kind.ts';
import { folderOf } from '../text/path.ts';
import type { Setup } from './setup.ts';

/** Numbered or dated folders with a README are items themselves; those with a file of the same name beside them belong to it. */
export function itemFolders(paths: ReadonlySet<string>, kinds: readonly Kind[]): string[] {
  const prefixes = kinds.flatMap((kind) => kind.prefixes);
  const folders = new Set<string>();
  for (const path of paths) for (let at = folderOf(path); at !== '' && !folders.has(at); at = folderOf(at)) folders.add(at);
  const beside = [...folders].filter((folder) => paths.has(`${folder}.md`) && itemFolderOf(`${folder}/README.md`, prefixes) !== undefined);
  return [...[...paths].flatMap((path) => itemFolderOf(path, prefixes) ?? []), ...beside];
}

/** Whether other folders than a setup knows are items themselves, so that other files are attachments. */
export function hasOtherItems({ itemFolders: known, kinds }: Pick<Setup, 'itemFolders' | 'kinds'>, paths: ReadonlySet<string>): boolean {
  const now = new Set(itemFolders(paths, kinds));
  return now.size !== new Set(known).size || known.some((folder) => !now.has(folder));
}
