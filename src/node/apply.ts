import { mkdir, rename, writeFile, chmod, stat, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Change } from '../core/text/change.ts';
import { planChanges, type FilePlan } from './plan-changes.ts';

/**
 * Make changes on disk. Everything is checked before anything is written: a file that is no longer what the change was
 * computed from, or a target that is already there, refuses the whole with a `ForeseenError`. Each file is replaced in one
 * step and keeps its mode, byte-order mark and line endings.
 */
export async function applyChanges(root: string, changes: readonly Change[]): Promise<void> {
  for (const plan of await planChanges(root, changes)) await carryOut(plan);
}

async function carryOut({ source, target, text }: FilePlan): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  if (source === undefined) await writeFile(target, text ?? '', { flag: 'wx' });
  else if (text === undefined) await rename(source, target);
  else await replace(source, target, text);
}

async function replace(source: string, target: string, text: string): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, text);
    await chmod(temporary, (await stat(source)).mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  if (source !== target) await rm(source);
}
