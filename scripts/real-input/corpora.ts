import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../../src/core/ports.ts';
import { diskFiles } from '../../src/node/disk.ts';

/** Documents of a public repository, kept beside this one; never part of it. */
export interface Corpus {
  readonly name: string;
  readonly root: string;
  readonly files: Files;
}

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora');

/** Every corpus that is here; none where they are not. */
export function corpora(): Corpus[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, root: join(folder, name), files: filesOf(name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Most files of the repository are not here: whether a link leads somewhere is asked of the list of its paths. */
function filesOf(name: string): Files {
  const disk = diskFiles(join(folder, name), { exclude: [] });
  const there = new Set(['']);
  for (const path of readFileSync(join(folder, `${name}.paths`), 'utf8').split(/\r?\n/)) {
    for (let at = path; at !== '' && !there.has(at); at = at.includes('/') ? at.slice(0, at.lastIndexOf('/')) : '') there.add(at);
  }
  return {
    list: () => disk.list(),
    read: (path) => disk.read(path),
    exist: (paths) => Promise.resolve(paths.map((path) => there.has(path))),
  };
}
