import type { Refusal } from '../manifest/protocol.ts';

/** A failure we expected: one sentence, and where there is one a way on. */
export class ForeseenFailure extends Error {
  override readonly name = 'ForeseenFailure';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** What was asked for; a refusal is thrown, for the one place that shows them. */
export function granted<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new ForeseenFailure(result);
  return result;
}

/** The refusal an error stands for, thrown here or sent by the server as an error's `data`; absent for our bugs. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof ForeseenFailure) return error.refusal;
  const sent = error instanceof Error && 'data' in error ? error.data : undefined;
  return isRefusal(sent) ? sent : undefined;
}

/** Whether the person, the editor or the server (because something newer came) called it off. */
export function isCancellation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'Canceled' || error.message === 'Canceled' || ('code' in error && cancellations.has(Number(error.code)));
}

/** The protocol's: request cancelled, content modified, server cancelled. */
const cancellations = new Set([-32800, -32801, -32802]);

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'reason' in value && 'message' in value;
}
