import { lstat, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ForeseenError } from '../core/foreseen.ts';
import type { Change, EditChange } from '../core/text/change.ts';
import { applyEdits, type Edit } from '../core/text/edit.ts';
import { hashText } from '../core/text/hash.ts';
import { mergeChanges } from '../core/text/merge-changes.ts';
import { joinPath } from '../core/text/path.ts';
import { decodeRaw, markOf, withoutMark } from './decode.ts';

/** What becomes of one file: `source` (absent: it is new) moves to `target` (the same where it stays) and holds `text` (absent: what it held). */
export interface FilePlan {
  readonly source: string | undefined;
  readonly target: string;
  readonly text: string | undefined;
}

/** A file while the changes are gone through in order. */
interface State {
  readonly source: string | undefined;
  /** Where it was before the changes. */
  readonly from: string;
  path: string;
  /** Read when first edited; with its mark. */
  raw: string | undefined;
  edited: boolean;
}

/** Go through changes in their order without touching anything; a `ForeseenError` where one cannot be made. */
export async function planChanges(root: string, changes: readonly Change[]): Promise<FilePlan[]> {
  const states: State[] = [];
  const stateAt = (path: string): State | undefined => states.find((state) => state.path === path);
  const isThere = async (path: string): Promise<boolean> =>
    stateAt(path) !== undefined || (!states.some(({ source }) => source === join(root, path)) && (await existsOnDisk(join(root, path))));

  const begin = async (path: string): Promise<State> => {
    const state = stateAt(path) ?? (await stateOnDisk(root, path));
    if (!states.includes(state)) states.push(state);
    return state;
  };
  const refuseTaken = async (path: string): Promise<void> => {
    refuseOutside(path);
    if (await isThere(path)) throw new ForeseenError('exists', `${path} is already there; nothing was written`);
  };

  for (const change of mergeChanges(changes)) {
    refuseOutside(change.path);
    if (change.type === 'edit') await edit(await begin(change.path), change);
    else if (change.type === 'create') {
      await refuseTaken(change.path);
      states.push({ source: undefined, from: change.path, path: change.path, raw: change.text, edited: true });
    } else if (change.to !== change.path) {
      await refuseTaken(change.to);
      (await begin(change.path)).path = change.to;
    }
  }
  return states.map((state) => planOf(root, state));
}

const stateOnDisk = async (root: string, path: string): Promise<State> => ({
  source: await sourceOf(root, path),
  from: path,
  path,
  raw: undefined,
  edited: false,
});

function planOf(root: string, { source, from, path, raw, edited }: State): FilePlan {
  return { source, target: source !== undefined && from === path ? source : join(root, path), text: edited ? raw : undefined };
}

async function edit(state: State, { path, hash, edits }: EditChange): Promise<void> {
  state.raw ??= await readRaw(state.source, path);
  const text = withoutMark(state.raw);
  if (hashText(text) !== hash) throw new ForeseenError('changed', `${path} has changed since; nothing was written`);
  state.raw = markOf(state.raw) + applyEdits(text, withEndingsOf(text, edits));
  state.edited = true;
}

/** In a file whose lines all end `\r\n`, those of inserted text do too. */
function withEndingsOf(text: string, edits: readonly Edit[]): readonly Edit[] {
  if (!text.includes('\r\n') || /(?<!\r)\n/.test(text)) return edits;
  return edits.map((each) => ({ ...each, text: each.text.replace(/\r?\n/g, '\r\n') }));
}

async function readRaw(source: string | undefined, path: string): Promise<string> {
  const raw = source === undefined ? undefined : decodeRaw(await readFile(source));
  if (raw === undefined) throw new ForeseenError('not-utf8', `${path} is not UTF-8; such files are never edited`);
  return raw;
}

/** The file itself where the path is a link to it. */
async function sourceOf(root: string, path: string): Promise<string> {
  const full = join(root, path);
  const stat = await lstat(full).catch(() => undefined);
  if (!stat) throw new ForeseenError('missing', `${path} is not there any more; nothing was written`);
  return stat.isSymbolicLink() ? realpath(full) : full;
}

const existsOnDisk = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

function refuseOutside(path: string): void {
  const tidy = joinPath(path);
  if (tidy !== path || tidy.startsWith('../') || tidy === '')
    throw new ForeseenError('outside', `${path} is outside the workspace; nothing was written`);
}
