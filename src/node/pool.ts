import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { examine, notRead, type Examined } from '../core/engine/examine.ts';
import type { EachExamined, ExamineAll } from '../core/engine/options.ts';
import { resolverOf } from '../core/engine/resolve.ts';
import type { Setup } from '../core/engine/setup.ts';
import type { DocumentEntry } from '../core/engine/sidecars.ts';
import type { Files } from '../core/ports.ts';
import { serverBundle } from './bundle.ts';
import { inSlices } from './slices.ts';
import type { WorkerAnswer, WorkerTask } from './worker.ts';

interface Pool {
  /** Folder of this machine that the paths are relative to; the workers read it themselves. */
  readonly root: string;
  /** Reads for what is examined here. */
  readonly files: Files;
  /** How many workers at most. */
  readonly cores: number;
}

/** Below this, starting workers costs more than they save. */
const worthIt = 150;

/** Examine many files in worker threads; few of them, or what a worker that died left over, here. */
export function examineInWorkers({ root, files, cores }: Pool): ExamineAll {
  return async (setup, entries, each) => {
    const left = entries.length < worthIt || cores < 2 ? entries : await examineThere({ root, setup, entries, cores, each });
    await examineHere(setup, left, files, each);
  };
}

interface Round {
  readonly root: string;
  readonly setup: Setup;
  readonly entries: readonly DocumentEntry[];
  readonly cores: number;
  readonly each: EachExamined;
}

/** Answers the files that no worker answered for. */
async function examineThere({ root, setup, entries, cores, each }: Round): Promise<readonly DocumentEntry[]> {
  const task: WorkerTask = {
    root,
    setup,
    paths: entries.map(({ path }) => path),
    beside: besideOf(entries),
    next: new SharedArrayBuffer(4),
  };
  const left = new Set(entries);
  const take = ({ from, lines }: WorkerAnswer): void => {
    for (const [index, line] of lines.entries()) {
      const entry = entries[from + index];
      if (!entry || !left.delete(entry)) continue;
      each(entry, JSON.parse(line) as Examined, line);
    }
  };
  await Promise.all(Array.from({ length: Math.min(cores, 8) }, () => runWorker(task, take)));
  return [...left];
}

/** Few documents have anything beside them. */
const besideOf = (entries: readonly DocumentEntry[]): WorkerTask['beside'] =>
  Object.fromEntries(entries.flatMap(({ path, beside }) => (beside ? [[path, beside]] : [])));

function runWorker(task: WorkerTask, take: (answer: WorkerAnswer) => void): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile(), { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: 16 } });
    worker.on('message', take);
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}

/** Where nothing is bundled, the source. */
const workerFile = (): string => (existsSync(serverBundle) ? serverBundle : join(import.meta.dirname, 'worker.ts'));

/** How many files are read ahead of being examined. */
const ahead = 16;

async function examineHere(setup: Setup, entries: readonly DocumentEntry[], files: Files, each: EachExamined): Promise<void> {
  const resolver = resolverOf(setup);
  const turn = inSlices();
  for (let from = 0; from < entries.length; from += ahead) {
    const some = entries.slice(from, from + ahead);
    const texts = await Promise.all(some.map(({ path }) => files.read(path)));
    for (const [index, entry] of some.entries()) {
      const text = texts[index];
      each(entry, text === undefined ? notRead : examine(setup, resolver, { path: entry.path, text, beside: entry.beside }));
      const others = turn();
      if (others) await others;
    }
  }
}
