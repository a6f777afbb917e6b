import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

/** The cache file of a root: in the folder named, else where this system keeps caches. */
export function cachePlace(root: string, folder: string = cacheFolder()): string {
  const name = basename(root)
    .replace(/[^\w.-]/g, '_')
    .slice(0, 40);
  return join(folder, `${name}-${createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 12)}.cache`);
}

function cacheFolder(): string {
  const named = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : process.env['XDG_CACHE_HOME'];
  return join(named || join(homedir(), process.platform === 'win32' ? 'AppData/Local' : '.cache'), 'docent');
}
