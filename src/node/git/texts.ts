import { decodeRaw, withoutMark } from '../decode.ts';
import type { Git } from './run-git.ts';

const largestText = 2 << 20;
const largestSum = 24 << 20;
const lineFeed = 0x0a;

/** The texts of objects, by id, in one question; without those that are no text, are too large, or come after too many others. */
export async function readTexts(git: Git, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const asked = [...new Set(ids)];
  if (asked.length === 0) return found;
  const sizes = (await git(['cat-file', '--batch-check'], { input: lines(asked) })).text.split('\n');
  let left = largestSum;
  const small = asked.filter((_, index) => {
    const size = Number(/ blob (\d+)$/.exec(sizes[index] ?? '')?.[1] ?? Infinity);
    if (size > largestText || size > left) return false;
    left -= size;
    return true;
  });
  if (small.length === 0) return found;
  const { bytes } = await git(['cat-file', '--batch'], { input: lines(small), limit: largestSum * 2 });
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(lineFeed, at);
    const [, id, size] = /^([0-9a-f]+) blob (\d+)$/.exec(bytes.toString('latin1', at, end < 0 ? at : end)) ?? [];
    if (id === undefined) break;
    const text = textOf(bytes.subarray(end + 1, end + 1 + Number(size)));
    if (text !== undefined) found.set(id, text);
    at = end + 1 + Number(size) + 1;
  }
  return found;
}

/** The text of a file at a commit; undefined where it is not there, is no text, or is too large. */
export async function readTextAt(git: Git, commit: string, path: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{4,64}$/.test(commit) || path.includes('\0')) return undefined;
  const { ok, bytes } = await git(['cat-file', 'blob', `${commit}:${path}`], { limit: largestSum });
  return ok ? textOf(bytes) : undefined;
}

const lines = (ids: readonly string[]): string => ids.map((id) => `${id}\n`).join('');

function textOf(bytes: Uint8Array): string | undefined {
  const text = bytes.includes(0) ? undefined : decodeRaw(bytes);
  return text === undefined ? undefined : withoutMark(text);
}
