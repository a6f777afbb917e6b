import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { examine, notRead, type Examined } from '../core/engine/examine.ts';
import { resolverOf } from '../core/engine/resolve.ts';
import type { Setup } from '../core/engine/setup.ts';
import type { Beside } from '../core/engine/sidecars.ts';
import { readText } from './read-text.ts';

/** What a worker is given: every path, and a shared count of those already taken. */
export interface WorkerTask {
  readonly root: string;
  readonly setup: Setup;
  readonly paths: readonly string[];
  /** What stands beside documents, by their paths. */
  readonly beside: Readonly<Record<string, Beside>>;
  readonly next: SharedArrayBuffer;
}

/** What a worker sends back: the place of the first path in the list, and a line of JSON for each from there on. */
export interface WorkerAnswer {
  readonly from: number;
  readonly lines: readonly string[];
}

/** How many files a worker takes at a time: enough to make messages rare, few enough that workers end together. */
const atOnce = 32;

function work({ root, setup, paths, beside, next }: WorkerTask): void {
  const resolver = resolverOf(setup);
  const taken = new Int32Array(next);
  for (;;) {
    const from = Atomics.add(taken, 0, atOnce);
    if (from >= paths.length) return;
    const lines = paths.slice(from, from + atOnce).map((path) => JSON.stringify(examineFile(path)));
    parentPort?.postMessage({ from, lines } satisfies WorkerAnswer);
  }

  function examineFile(path: string): Examined {
    const text = readText(join(root, path));
    return text === undefined ? notRead : examine(setup, resolver, { path, text, beside: beside[path] });
  }
}

work(workerData as WorkerTask);
