import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Who holds a lock does so for milliseconds. One that stays as it is for so long belongs to nobody any more. */
const patience = 2000;
const oldest = 60_000;
const longestWait = 12_000;

/** A lock that is held. */
export interface FileLock {
  /** Whether it is still ours: who slept for long (a closed laptop) may have lost it. */
  readonly isHeld: () => Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Hold a file as a lock among all processes that do so, on any system; undefined where others hold it for too long. What a process
 * that died has left behind is taken away.
 */
export async function lockFile(path: string): Promise<FileLock | undefined> {
  const token = `${process.pid} ${randomUUID()}\n`;
  const isHeld = async (): Promise<boolean> => (await tokenIn(path)) === token;
  const until = Date.now() + longestWait;
  let seen: { readonly token: string | undefined; readonly since: number } | undefined;
  while (Date.now() < until) {
    if (await create(path, token)) return { isHeld, release: async () => void ((await isHeld()) && (await remove(path))) };
    const other = await tokenIn(path);
    if (other === undefined || seen?.token !== other) seen = { token: other, since: Date.now() };
    else if (Date.now() - seen.since > patience || (await ageOf(path)) > oldest) await breakLock(path, other);
    await wait(4 + Math.random() * 16);
  }
  return undefined;
}

async function create(path: string, token: string): Promise<boolean> {
  try {
    await writeFile(path, token, { flag: 'wx' });
    return true;
  } catch (error) {
    // Windows says so of a file that somebody is about to delete.
    if (['EEXIST', 'EPERM', 'EBUSY'].includes(codeOf(error))) return false;
    throw error;
  }
}

/** One at a time takes away a lock, so that nobody takes away the next one; who looks again finds whether it is still the same. */
async function breakLock(path: string, token: string): Promise<void> {
  const breaking = `${path}.breaking`;
  if ((await ageOf(breaking)) > oldest) await remove(breaking);
  if (!(await create(breaking, ''))) return;
  try {
    if ((await tokenIn(path)) === token) await remove(path);
  } finally {
    await remove(breaking);
  }
}

const tokenIn = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);
const ageOf = async (path: string): Promise<number> => Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now());
const remove = (path: string): Promise<void> => rm(path, { force: true }).catch(() => undefined);

/** What the system calls a failure: `ENOENT`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
