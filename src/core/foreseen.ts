/** The one way on that a refusal offers: a label, and the editor's command behind it. */
export interface Remedy {
  readonly label: string;
  readonly command: string;
  readonly arguments?: readonly unknown[];
}

/** A failure we expected: a word for programs, a sentence for people, and a way on where there is one. */
export class ForeseenError extends Error {
  override readonly name = 'ForeseenError';
  readonly reason: string;
  readonly remedy: Remedy | undefined;

  constructor(reason: string, message: string, remedy?: Remedy) {
    super(message);
    this.reason = reason;
    this.remedy = remedy;
  }
}
