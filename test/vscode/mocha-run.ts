import type Mocha from 'mocha';

/** The part of mocha through which its reporters write. */
export interface Base {
  consoleLog: (...args: readonly unknown[]) => void;
}

/** What a run says to the outside: a line to show, or at its end what it came to. */
export type Told = { readonly line: string } | { readonly counts: Pick<Mocha.Stats, 'passes' | 'failures' | 'pending'> };

/** Load the suites and run them; what mocha says, and its numbers, are told. Rejects when a test failed. */
export async function runSuites(mocha: Mocha, base: Base, load: () => Promise<void>, tell = tellConsole): Promise<void> {
  base.consoleLog = (...args) => tell({ line: filled(args) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  const {
    passes = 0,
    failures = 0,
    pending = 0,
  } = await new Promise<Partial<Mocha.Stats>>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? {}));
  });
  tell({ counts: { passes, failures, pending } });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/** Marked, because the workbench's own log comes out of the same console. */
function tellConsole(told: Told): void {
  console.log(`docent-tests ${JSON.stringify(told)}`);
}

/** Mocha hands over a format and its values; the web host's console does not put them together. */
function filled([format = '', ...values]: readonly unknown[]): string {
  return String(format).replace(/%[sd]/g, () => String(values.shift()));
}
