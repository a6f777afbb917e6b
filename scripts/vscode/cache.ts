import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../foreseen.ts';
import { cacheFolder } from './versions.ts';

/**
 * The cached folder `name`, made by `install` when it is not there yet.
 *
 * `install` fills a folder beside it that is renamed when whole, so an interrupted install is never taken for a good one.
 */
export async function cached(name: string, install: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder(), name);
  await waitForOthers(name, folder);
  if (existsSync(folder)) return folder;

  const unfinished = `${folder}.installing-${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await install(unfinished);
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** Two test runs started together share one install; what a dead run left behind is removed. */
async function waitForOthers(name: string, folder: string): Promise<void> {
  let told = false;
  while (!existsSync(folder) && (await othersInstalling(name))) {
    if (!told) say(`Another run is installing ${name}; waiting for it`);
    told = true;
    await sleep(1000);
  }
}

async function othersInstalling(name: string): Promise<boolean> {
  const start = `${name}.installing-`;
  const entries = await readdir(cacheFolder()).catch(() => []);
  let alive = false;
  for (const entry of entries.filter((each) => each.startsWith(start))) {
    if (isAlive(Number(entry.slice(start.length)))) alive = true;
    else await rm(join(cacheFolder(), entry), { recursive: true, force: true });
  }
  return alive;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
