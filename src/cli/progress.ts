import type { Io } from './io.ts';

/** A counter on standard error for a person who waits; nothing where nobody looks. */
export interface Progress {
  /** One more file was looked at. */
  step(): void;
  /** Take the counter away again. */
  done(): void;
}

const patience = 400;
const pace = 100;

/** A counter that shows itself only once reading takes long. */
export function progressOn({ stderr, env }: Io, now: () => number = () => performance.now()): Progress {
  if (!stderr.isTTY || env['CI']) return { step: () => undefined, done: () => undefined };
  const began = now();
  let count = 0;
  let shownAt = 0;
  return {
    step() {
      count++;
      const at = now();
      if (at - began < patience || at - shownAt < pace) return;
      shownAt = at;
      stderr.write(`\r${count} files read`);
    },
    done() {
      if (shownAt > 0) stderr.write('\r\u001b[K');
      shownAt = 0;
    },
  };
}
