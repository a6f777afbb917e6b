import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Engine } from '../core/engine/engine.ts';
import type { ExamineAll } from '../core/engine/options.ts';
import type { Config } from '../core/config/config.ts';
import type { Files } from '../core/ports.ts';
import { folderOf, isBelow } from '../core/text/path.ts';
import { today } from '../node/clock.ts';
import { cached } from '../node/cache.ts';
import { cachePlace } from '../node/cache-place.ts';
import { diskFiles, type DiskFiles } from '../node/disk.ts';
import { productFingerprint } from '../node/fingerprint.ts';
import { examineInWorkers } from '../node/pool.ts';
import { shipped } from '../core/engine/shipped.ts';
import type { Io } from './io.ts';
import { progressOn, type Progress } from './progress.ts';
import { rootFor, shownFrom } from './roots.ts';

/** A root with its engine, everything in it read. */
export interface Workspace {
  /** Absolute. */
  readonly root: string;
  readonly engine: Engine;
  readonly files: DiskFiles;
  /** Folders inside it that are roots of their own (they have their own `.docent/`) and were left out, relative to it. */
  readonly nested: readonly string[];
  /** How a path of it is written in output: relative to the working directory. */
  readonly shown: (path: string) => string;
}

export interface Opening {
  readonly profile?: Config['profile'];
  /** Texts that stand in the place of what is stored, by path. */
  readonly overlays?: ReadonlyMap<string, string>;
}

/** Open the workspace the working directory lies in. */
export const openHere = (io: Io, opening: Opening = {}): Promise<Workspace> => openWorkspace(rootFor(io.cwd, io.cwd), io, opening);

/** Read everything under a root. */
export async function openWorkspace(root: string, io: Io, { profile, overlays }: Opening = {}): Promise<Workspace> {
  const files = diskFiles(root, { exclude: [] });
  const nested: string[] = [];
  const progress = progressOn(io);
  const engine = new Engine({
    files: withoutNested(files, root, nested),
    today: () => io.env['DOCENT_TODAY'] ?? today(),
    face: 'ci',
    builtIn: shipped,
    examineAll: examineAll(files, progress),
    ...(profile ? { profile } : {}),
  });
  await engine.load();
  for (const [path, text] of overlays ?? []) await engine.setOverlay(path, text);
  progress.done();
  return { root, engine, files, nested, shown: (path) => shownFrom(io.cwd, root, path) };
}

function examineAll(files: DiskFiles, progress: Progress): ExamineAll {
  const examine = examineInWorkers({ root: files.root, files, cores: availableParallelism() });
  return async (setup, entries, each) => {
    const counted: typeof each = (file, examined) => {
      progress.step();
      each(file, examined);
    };
    const product = entries.length === 0 ? undefined : productFingerprint();
    const all = product === undefined ? examine : cached(examine, cachePlace(files.root), product);
    return all(setup, entries, counted);
  };
}

/** The files without those of folders that are roots of their own; these are written to `nested`. */
function withoutNested(files: DiskFiles, root: string, nested: string[]): Files {
  return {
    ...files,
    async list() {
      const listed = await files.list();
      const roots = nestedRoots(root, new Set(listed.map(({ path }) => folderOf(path))));
      nested.splice(0, nested.length, ...roots);
      return roots.length === 0 ? listed : listed.filter(({ path }) => !isBelow(path, roots));
    },
    listIgnored: async (folders) => (await files.listIgnored(folders)).filter(({ path }) => !isBelow(path, nested)),
  };
}

function nestedRoots(root: string, folders: ReadonlySet<string>): string[] {
  const all = new Set<string>();
  for (const folder of folders) for (let at = folder; at !== '' && !all.has(at); at = folderOf(at)) all.add(at);
  return [...all].filter((folder) => !/(?:^|\/)\.docent(?:\/|$)/.test(folder) && existsSync(join(root, folder, '.docent'))).sort();
}
