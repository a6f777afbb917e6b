/** A file that is generated: its path from the root, and its whole text. */
export interface Output {
  readonly path: string;
  readonly text: string;
}
