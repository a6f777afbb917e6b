import type { ExamineAll } from '../core/engine/options.ts';
import type { Files } from '../core/ports.ts';

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

/** What only a machine can do for the server; in a browser there is none of it. */
export interface Machine {
  /** The root of the workspace a folder lies in; both are file paths. */
  findRoot(folder: string): string;
  open(root: string, options: { readonly exclude: readonly string[]; readonly cache: string | undefined }): LocalRoot;
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
