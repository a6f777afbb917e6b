import { randomUUID } from 'node:crypto';
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
export function reviewStore(folder: string, nameBefore: (review: string) => string | undefined): ReviewStore {
  const fileOf = (review: string): string => join(folder, reviewFile(review));
  const turns = new Map<string, Promise<unknown>>();
  /** One after the other within this process; among processes, the lock file says who may. */
  const inTurn = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(file) ?? Promise.resolve()).then(() => locked(folder, file, work));
    const settled = turn.catch(() => undefined);
    turns.set(file, settled);
    return turn.finally(() => turns.get(file) === settled && turns.delete(file));
  };
  return {
    async read(review) {
      const file = fileOf(review);
      const kept = await readKept(file);
      if (kept === 'none') return (await keptBefore(review, nameBefore, fileOf)) ?? noState;
      if (kept !== 'unreadable') return kept;
      // Between reading and putting aside somebody may have put a good one there: look again with the lock.
      await inTurn(file, () => readOrPutAside(file)).catch(() => undefined);
      const again = await readKept(file);
      return typeof again === 'string' ? noState : again;
    },
    change: (review, change) =>
      inTurn(fileOf(review), async () => {
        const file = fileOf(review);
        const kept = await readOrPutAside(file);
        const state = change(kept ?? (await keptBefore(review, nameBefore, fileOf)) ?? noState);
        await replace(file, stateText(state));
        return state;
      }),
  };
}

async function locked<T>(folder: string, file: string, work: () => Promise<T>): Promise<T> {
  try {
    await mkdir(folder, { recursive: true });
    const lock = await lockFile(`${file}.lock`);
    if (!lock) throw new ForeseenError('review-busy', `Somebody else is writing this review; if nobody is, delete “${file}.lock”`);
    try {
      return await work();
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw codeOf(error) === '' ? error : notKept(folder, error);
  }
}

function notKept(folder: string, error: unknown): ForeseenError {
  const code = codeOf(error);
  const why = { ENOSPC: 'the disk is full', EROFS: 'it is read-only', ENOTDIR: 'a file is in its place', EEXIST: 'a file is in its place' }[
    code
  ];
  return new ForeseenError('review-not-kept', `The review is not kept: nothing can be written in “${folder}” (${why ?? code})`);
}

/** `none`: no file. `unreadable`: one that is no review, or of another version. A file that may not be read counts as failing, not as none. */
async function readKept(file: string): Promise<ReviewState | 'none' | 'unreadable'> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => (codeOf(error) === 'ENOENT' ? undefined : ''));
  if (text === undefined) return 'none';
  return readState(text) ?? 'unreadable';
}

/** What is there; something else is put aside under a name that is free, for somebody to look at. */
async function readOrPutAside(file: string): Promise<ReviewState | undefined> {
  const kept = await readKept(file);
  if (kept === 'unreadable') await putAside(file);
  return typeof kept === 'string' ? undefined : kept;
}

async function putAside(file: string): Promise<void> {
  for (let number = 1; ; number++) {
    const aside = file.replace(/json$/, `broken-${number}.json`);
    const isThere = await readFile(aside).then(
      () => true,
      (error: unknown) => codeOf(error) !== 'ENOENT',
    );
    if (!isThere) return rename(file, aside);
  }
}

async function keptBefore(
  review: string,
  nameBefore: (review: string) => string | undefined,
  fileOf: (review: string) => string,
): Promise<ReviewState | undefined> {
  const before = nameBefore(review);
  const kept = before === undefined ? 'none' : await readKept(fileOf(before));
  return typeof kept === 'string' ? undefined : kept;
}

/** Written whole beside the old one, then put in its place in one step. */
async function replace(file: string, text: string): Promise<void> {
  const fresh = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(fresh, text, { flush: true });
    await renameOver(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Windows refuses while somebody reads the old one, which does not take long. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let pause = 5; ; pause *= 2) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error)) || pause > 300) throw error;
      await wait(pause);
    }
  }
}
