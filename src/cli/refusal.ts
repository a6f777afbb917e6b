/** Why the command line could not run, in a sentence for the person who typed it; exit code 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** A second line: what to type instead. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
