import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../../src/core/ports.ts';
import { folderOf, nameOf } from '../../src/core/text/path.ts';
import { diskFiles } from '../../src/node/disk.ts';

/** Documents of a public repository, kept beside this one; never part of it. */
export interface Corpus {
  readonly name: string;
  readonly root: string;
  readonly files: Files;
  /** Whether the repository has a file of that number in a folder, here or not: of some, only every fourth file is here. */
  readonly hasNumber: (folder: string, number: number) => boolean;
}

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora');

/** Every corpus that is here; none where they are not. */
export function corpora(): Corpus[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => corpus(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Most files of the repository are not here: whether a link leads somewhere is asked of the list of its paths. */
function corpus(name: string): Corpus {
  const disk = diskFiles(join(folder, name), { exclude: [] });
  const paths = readFileSync(join(folder, `${name}.paths`), 'utf8').split(/\r?\n/);
  const there = new Set(paths.flatMap((path) => [path, ...foldersAbove(path)]));
  return {
    name,
    root: disk.root,
    files: {
      list: () => disk.list(),
      read: (path) => disk.read(path),
      exist: (asked) => Promise.resolve(asked.map((path) => there.has(path))),
    },
    hasNumber: (home, number) => paths.some((path) => folderOf(path) === home && Number(/\d+/.exec(nameOf(path))?.[0]) === number),
  };
}

function foldersAbove(path: string): string[] {
  const folder = folderOf(path);
  return folder === '' ? [''] : [folder, ...foldersAbove(folder)];
}
