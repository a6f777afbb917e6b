import type { ChangedFile, FileStatus } from './change.ts';
import { readListing, type ListedFile } from './diff-listing.ts';
import { patchLines, type PatchLines } from './patch.ts';

/** How bytes of a repository become text: core has no decoder of its own. */
export interface Decoding {
  /** Undefined where they are no UTF-8. */
  readonly text: (bytes: Uint8Array) => string | undefined;
  /** Something to show, whatever the bytes are. */
  readonly path: (bytes: Uint8Array) => string;
}

/** How many lines are kept; files beyond have none. */
export interface LineLimits {
  readonly ofFile: number;
  readonly ofAll: number;
}

/** A changed file, and under which ids git has its contents; an empty id where it has none on that side. */
export interface DiffEntry {
  readonly file: ChangedFile;
  readonly before: string;
  readonly after: string;
}

/**
 * What `git diff-tree -r --raw --numstat -p -U0 -z --full-index` writes. Its patch may be cut off anywhere: files it does not hold
 * whole have no lines. Undefined where already the listing of files is cut off. It is read in steps, between which others may have their
 * turn.
 */
export function* parseDiff(bytes: Uint8Array, decoding: Decoding, limits: LineLimits): Generator<void, readonly DiffEntry[] | undefined> {
  const listing = yield* readListing(bytes, decoding.path);
  if (!listing) return undefined;
  const { files, end } = listing;
  const patch = yield* patchLines(bytes, end, { text: decoding.text, wanted: wantedIds(files, limits) });
  return files.map((each) => ({ file: fileOf(each, patch), before: contentId(each.before), after: contentId(each.after) }));
}

/** What git writes in the place of a file's mode where it is a commit of another repository: a submodule. */
const submodule = '160000';

/** As many files as the limits allow; small ones first, as large ones are seldom written by hand. */
function wantedIds(files: readonly ListedFile[], { ofFile, ofAll }: LineLimits): ReadonlySet<string> {
  const wanted = new Set<string>();
  let left = ofAll;
  for (const file of files.toSorted((one, other) => one.added + one.removed - other.added - other.removed)) {
    const lines = file.added + file.removed;
    if (file.binary || lines > ofFile || lines > left) continue;
    left -= lines;
    for (const key of keysOf(file)) wanted.add(key);
  }
  return wanted;
}

/** A file that became a link, or a link that became a file, is written as one that went and one that came. */
function keysOf({ letter, before, after }: ListedFile): readonly string[] {
  if (letter !== 'T') return [`${before}..${after}`];
  const none = '0'.repeat(before.length);
  return [`${before}..${none}`, `${none}..${after}`];
}

function fileOf(listed: ListedFile, patch: ReadonlyMap<string, PatchLines>): ChangedFile {
  const { path, from, letter, modes } = listed;
  const isSubmodule = modes.includes(submodule);
  const binary = listed.binary || isSubmodule;
  const { added, removed } = isSubmodule ? { added: 0, removed: 0 } : listed;
  const lines = binary ? undefined : linesOf(listed, patch);
  return {
    path,
    ...(from === undefined ? {} : { from }),
    status: statuses[letter] ?? 'modified',
    binary,
    added,
    removed,
    ...(lines && { lines }),
  };
}

const statuses: Readonly<Record<string, FileStatus>> = { A: 'added', D: 'deleted', R: 'renamed', C: 'copied' };

/** The lines of a file; undefined where they are not all there. */
function linesOf(file: ListedFile, patch: ReadonlyMap<string, PatchLines>): PatchLines | undefined {
  if (file.added + file.removed === 0) return nothing;
  const [one = nothing, other = nothing] = keysOf(file).map((key) => patch.get(key));
  const lines = other === nothing ? one : { added: other.added, removed: one.removed };
  return lines.added.length === file.added && lines.removed.length === file.removed ? lines : undefined;
}

const nothing: PatchLines = { added: [], removed: [] };

const contentId = (id: string): string => (/^0*$/.test(id) ? '' : id);
