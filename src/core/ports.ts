/** A file as the engine lists it. */
export interface FileEntry {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  /** Changes whenever the content may have (for example time and size). */
  readonly version: string;
}

/** What core asks of the place where files are. Paths are relative to the root, with forward slashes. */
export interface Files {
  /** Every Markdown file that is not ignored, and every file under `.docent/`. */
  list(): Promise<readonly FileEntry[]>;
  /** The text without a byte-order mark; undefined where it is not there, is no file, or is not UTF-8. */
  read(path: string): Promise<string | undefined>;
  /** Whether each is there, file or folder; paths may leave the root with `../`. */
  exist(paths: readonly string[]): Promise<readonly boolean[]>;
}

/** Today's date, ISO, in local time. */
export type Clock = () => string;
