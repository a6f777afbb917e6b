import type { ExamineAll } from '../core/engine/options.ts';
import type { Files } from '../core/ports.ts';
import type { NoChange } from '../core/review/change.ts';
import type { Repository } from '../core/review/repository.ts';

/** The files of a root, as the server needs them. */
export interface RootFiles extends Files {
  /** Whether git, or what the editor excludes, leaves a path out, and nobody had it listed all the same. */
  ignores(path: string): Promise<boolean>;
  /** Folders in it that are roots of their own, having a `.docent/`; as of the last listing. */
  nested(): readonly string[];
}

/** A folder of this machine, opened. */
export interface LocalRoot {
  readonly files: RootFiles;
  readonly examineAll: ExamineAll;
}

/** The repository a folder is in. */
export interface OpenedRepository {
  readonly repository: Repository;
  /** Where the folder is below the repository's top, with forward slashes; empty for the top itself. */
  readonly folder: string;
}

/** What only a machine can do for the server; in a browser there is none of it. */
export interface Machine {
  /** The root of the workspace a folder lies in; both are file paths. */
  findRoot(folder: string): string;
  open(root: string, options: { readonly exclude: readonly string[]; readonly cache: string | undefined }): LocalRoot;
  /** The git repository a folder (a file path) is in, or why there is none. Starts git: only in a trusted workspace. */
  openRepository(folder: string): Promise<OpenedRepository | NoChange>;
  /** URI of a rule's page in the package; undefined where it is not there. */
  rulePage(rule: string): string | undefined;
}

/** The place the server runs in. */
export interface Host {
  readonly machine?: Machine;
  /** Today's date, ISO, in local time. */
  today(): string;
  /** Let others have their turn. */
  pause(): Promise<void>;
}
