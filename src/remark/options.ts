/** What a remark configuration may say of Docent. */
export interface RemarkDocentOptions {
  /** Folder that `.docent/` is in and paths are relative to; the nearest one with `.docent/`, else the working directory. */
  readonly root?: string;
  /** In place of what the config says. */
  readonly profile?: 'default' | 'strict';
  /** ISO date in place of today's. */
  readonly today?: string;
}
