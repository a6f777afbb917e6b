import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ForeseenError } from '../../core/foreseen.ts';
import { readState, stateText } from '../../core/review/read-state.ts';
import type { ReviewStore } from '../../core/review/repository.ts';
import { noState, type ReviewState } from '../../core/review/state.ts';
import { codeOf, lockFile } from './file-lock.ts';
import { reviewFile } from './review-file.ts';

/**
 * Reviews in a folder, a file each. Whoever changes one holds its lock from reading to writing, so that editors and the command line
 * lose nothing of each other's. `nameBefore` tells what a branch was called before it was renamed.
 */
export function reviewStore(folder: string, nameBefore: NameBefore): ReviewStore {
  const fileOf = (review: string): string => join(folder, reviewFile(review));
  /** What is there: its own, or that of the name it had before. */
  const kept = async (review: string): Promise<ReviewState | undefined> => {
    const own = await readKept(fileOf(review));
    if (own !== 'none') return own === 'unreadable' ? undefined : own;
    const before = nameBefore(review);
    const earlier = before === undefined ? 'none' : await readKept(fileOf(before));
    return typeof earlier === 'string' ? undefined : earlier;
  };
  const inTurn = turns(folder);
  return {
    async read(review) {
      const file = fileOf(review);
      // Between reading and putting aside somebody may have put a good one there: that is looked at with the lock.
      if ((await readKept(file).catch(() => 'none')) === 'unreadable') await inTurn(file, () => putAside(file)).catch(() => undefined);
      return (await kept(review).catch(() => undefined)) ?? noState;
    },
    change(review, change) {
      const file = fileOf(review);
      return inTurn(file, async (isHeld) => {
        await putAside(file);
        const state = change((await kept(review)) ?? noState);
        if (!(await isHeld())) throw busy(file);
        await replace(file, stateText(state));
        return state;
      });
    },
  };
}

type NameBefore = (review: string) => string | undefined;
type Work<T> = (isHeld: () => Promise<boolean>) => Promise<T>;

/** One after the other within this process; among processes, the lock file says who may. */
function turns(folder: string): <T>(file: string, work: Work<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (file, work) => {
    const turn = (last.get(file) ?? Promise.resolve()).then(() => locked(folder, file, work));
    const settled = turn.catch(() => undefined).then(() => void (last.get(file) === settled && last.delete(file)));
    last.set(file, settled);
    return turn;
  };
}

async function locked<T>(folder: string, file: string, work: Work<T>): Promise<T> {
  try {
    await mkdir(folder, { recursive: true });
    const lock = await lockFile(`${file}.lock`);
    if (!lock) throw busy(file);
    try {
      return await work(lock.isHeld);
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw codeOf(error) === '' ? error : notKept(folder, error);
  }
}

const busy = (file: string): ForeseenError =>
  new ForeseenError('review-busy', `Somebody else is writing this review; if nobody is, delete “${file}.lock”, and try again`);

function notKept(folder: string, error: unknown): ForeseenError {
  const code = codeOf(error);
  const why = reasons[code] ?? code;
  return new ForeseenError('review-not-kept', `The review is not kept: nothing can be written in “${folder}” (${why})`);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'the permission is missing',
  EPERM: 'the permission is missing',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in its place',
  EEXIST: 'a file is in its place',
};

/** `none`: no file. `unreadable`: no review, or one of another version. Throws where there is a file that may not be read. */
async function readKept(file: string): Promise<ReviewState | 'none' | 'unreadable'> {
  try {
    return readState(await patiently(() => readFile(file, 'utf8'))) ?? 'unreadable';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'none';
    throw error;
  }
}

/** What is no review gets a name that is free, for somebody to look at. */
async function putAside(file: string): Promise<void> {
  if ((await readKept(file)) !== 'unreadable') return;
  let number = 1;
  const aside = (): string => file.replace(/json$/, `broken-${number}.json`);
  while (existsSync(aside())) number++;
  await rename(file, aside());
}

/** Written whole beside the old one, then put in its place in one step. */
async function replace(file: string, text: string): Promise<void> {
  const fresh = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(fresh, text, { flush: true });
    await patiently(() => rename(fresh, file));
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Windows refuses while somebody else reads or replaces a file, which does not take long. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let pause = 5; ; pause *= 2) {
    try {
      return await work();
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error)) || pause > 200) throw error;
      await wait(pause);
    }
  }
}
