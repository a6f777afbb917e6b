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
  /** Every Markdown file in these folders that the last `list` left out because git ignores it. Absent: it leaves out nothing. */
  listIgnored?(folders: readonly string[]): Promise<readonly FileEntry[]>;
  /** The text without a byte-order mark; undefined where it is not there, is no file, or is not UTF-8. */
  read(path: string): Promise<string | undefined>;
  /** Whether each is there, file or folder; paths may leave the root with `../`. */
  exist(paths: readonly string[]): Promise<readonly boolean[]>;
  /** What git makes of each path, there or not; undefined where it is in no repository that can be read. Absent: there is no git. */
  git?(paths: readonly string[]): Promise<readonly (GitView | undefined)[]>;
}

/** What git makes of a path. */
export interface GitView {
  readonly ignored: boolean;
  /** Whether it is there and in the index, ignored or not. */
  readonly tracked: boolean;
}

/** Today's date, ISO, in local time. */
export type Clock = () => string;
