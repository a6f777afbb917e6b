import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { globMatcher } from '../core/config/globs.ts';
import type { IgnoreFiles } from '../core/config/ignore-files.ts';
import type { Files } from '../core/ports.ts';
import { decodeRaw, withoutMark } from './decode.ts';
import { ignoreFilesAbove, ignoreFilesFor } from './ignored.ts';
import { present } from './present.ts';
import { isNeverEntered, walk } from './walk.ts';

/** The files under a folder of this machine. */
export interface DiskFiles extends Files {
  readonly root: string;
  /** As `read`, with the byte-order mark where the file has one; for writing it back. */
  readRaw(path: string): Promise<string | undefined>;
  /** Whether git or `exclude` leaves a path out; as of the last listing. */
  ignores(path: string): Promise<boolean>;
  /** Folders in it that are roots of their own, having a `.docent/`; as of the last listing. */
  nested(): readonly string[];
}

/** The files under `root`; globs in `exclude` (relative to it) leave out more than git does. */
export function diskFiles(root: string, { exclude }: { readonly exclude: readonly string[] }): DiskFiles {
  const excluded = globMatcher(exclude);
  let known: IgnoreFiles | undefined;
  let nested: readonly string[] = [];
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
    async ignores(path) {
      if (path.startsWith('.docent/')) return false;
      return isNeverEntered(path) || excluded(path) || (known ?? ignoreFilesFor(root, path)).ignoresFile(path);
    },
    readRaw,
    nested: () => nested,
    async read(path) {
      const text = await readRaw(path);
      return text === undefined ? undefined : withoutMark(text);
    },
    exist: (paths) => present(root, paths),
  };
}
