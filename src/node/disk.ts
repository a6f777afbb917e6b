import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { globMatcher } from '../core/config/globs.ts';
import type { IgnoreFiles } from '../core/config/ignore-files.ts';
import type { Files } from '../core/ports.ts';
import { isBelow } from '../core/text/path.ts';
import { decodeRaw, withoutMark } from './decode.ts';
import { gitViews } from './git/git-views.ts';
import { ignoreFilesAbove, ignoreFilesFor } from './ignored.ts';
import { present } from './present.ts';
import { isLeftOut, walk, walkIgnored } from './walk.ts';

/** The files under a folder of this machine. */
export interface DiskFiles extends Required<Files> {
  readonly root: string;
  /** As `read`, with the byte-order mark where the file has one; for writing it back. */
  readRaw(path: string): Promise<string | undefined>;
  /** Whether git or `exclude` leaves a path out, and nobody listed it all the same; as of the last listing. */
  ignores(path: string): Promise<boolean>;
  /** Folders in it that are roots of their own, having a `.docent/`; as of the last listing. */
  nested(): readonly string[];
}

/** The files under `root`; globs in `exclude` (relative to it) leave out more than git does. */
export function diskFiles(root: string, { exclude }: { readonly exclude: readonly string[] }): DiskFiles {
  const excluded = globMatcher(exclude);
  let known: IgnoreFiles | undefined;
  let nested: readonly string[] = [];
  let opened: readonly string[] = [];
  const readRaw = async (path: string): Promise<string | undefined> => {
    try {
      return decodeRaw(await readFile(join(root, path)));
    } catch {
      return undefined;
    }
  };
  return {
    root,
    async list() {
      const ignored = ignoreFilesAbove(root);
      const walked = await walk({ root, ignored, excluded });
      known = ignored;
      nested = walked.nested;
      return walked.found;
    },
    async listIgnored(folders) {
      opened = folders;
      return known ? walkIgnored({ root, ignored: known, excluded }, folders) : [];
    },
    async ignores(path) {
      if (path.startsWith('.docent/')) return false;
      if (isLeftOut(path, excluded)) return true;
      return !isBelow(path, opened) && (known ?? ignoreFilesFor(root, path)).ignoresFile(path);
    },
    readRaw,
    nested: () => nested,
    async read(path) {
      const text = await readRaw(path);
      return text === undefined ? undefined : withoutMark(text);
    },
    exist: (paths) => present(root, paths),
    git: async (paths) => gitViews(root, paths),
  };
}
