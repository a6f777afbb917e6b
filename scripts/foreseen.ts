/** A failure we expected and can put in one sentence; whoever started the script reads that sentence and nothing else. */
export class ForeseenError extends Error {
  override readonly name = 'ForeseenError';
}

/** Run a script's `main`: a foreseen failure is one sentence and exit code 2, anything else is our bug and shows its stack. */
export async function runScript(main: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof ForeseenError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** Tell the person at the terminal what is going on; stdout stays free for results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
