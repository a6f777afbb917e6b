import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inSlices } from './slices.ts';

/** What the cache holds of one file. */
export interface CacheLine {
  readonly path: string;
  readonly version: string;
  readonly json: string;
}

/*
 * The file: a line with the key, then a line a file: version, path and JSON, with tabs between them. All of it is ASCII
 * (others are escaped), so that lines are cut out of the bytes without decoding, and parsed fastest.
 */

const tab = 0x09;
const lineFeed = 0x0a;

/** The lines of a cache with this key, by path; none where there is no such cache. */
export async function readCache(cacheFile: string, key: string): Promise<Map<string, CacheLine>> {
  const lines = new Map<string, CacheLine>();
  const bytes = await readFile(cacheFile).catch(() => undefined);
  if (!bytes || bytes.indexOf(`${key}\n`) !== 0 || bytes.at(-1) !== lineFeed) return lines;
  const turn = inSlices();
  for (let at = key.length + 1; at < bytes.length;) {
    const end = bytes.indexOf(lineFeed, at);
    const afterVersion = bytes.indexOf(tab, at);
    const afterPath = bytes.indexOf(tab, afterVersion + 1);
    if (afterVersion > at && afterPath > afterVersion && afterPath < end) {
      const path = unescaped(bytes.toString('latin1', afterVersion + 1, afterPath));
      lines.set(path, { path, version: bytes.toString('latin1', at, afterVersion), json: bytes.toString('latin1', afterPath + 1, end) });
    }
    at = end + 1;
    const others = turn();
    if (others) await others;
  }
  return lines;
}

/** Put a cache in the place of the one that was there, in one step; failing is not an error. */
export async function writeCache(cacheFile: string, key: string, lines: readonly CacheLine[]): Promise<void> {
  const temporary = `${cacheFile}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(cacheFile), { recursive: true });
    await writeFile(temporary, texts(key, lines), 'latin1');
    await rename(temporary, cacheFile);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function* texts(key: string, lines: readonly CacheLine[]): AsyncGenerator<string> {
  yield `${key}\n`;
  const turn = inSlices();
  let some = '';
  for (const { path, version, json } of lines) {
    some += `${version}\t${escaped(path)}\t${escaped(json)}\n`;
    if (some.length > 1 << 18) {
      yield some;
      some = '';
    }
    const others = turn();
    if (others) await others;
  }
  yield some;
}

/** As JSON escapes; a path is not JSON, but is escaped alike. */
function escaped(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const unescaped = (text: string): string => text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
