import type { ChangedFile, ChangedLine, FileStatus } from './change.ts';
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
 * whole have no lines. Undefined where already the listing of files is cut off.
 */
export function parseDiff(bytes: Uint8Array, decoding: Decoding, limits: LineLimits): readonly DiffEntry[] | undefined {
  const reader = new FieldReader(bytes);
  const listed: Listed[] = [];
  while (reader.first === colon) {
    const one = readListed(reader, decoding);
    if (!one) return undefined;
    listed.push(one);
  }
  const counted: Counted[] = [];
  for (const each of listed) {
    const counts = readCounts(reader);
    if (!counts) return undefined;
    counted.push({ ...each, ...counts });
  }
  const patch = patchLines(bytes, reader.first === 0 ? reader.at + 1 : reader.at, {
    text: decoding.text,
    wanted: wantedIds(counted, limits),
  });
  return counted.map((each) => ({ file: fileOf(each, patch), before: contentId(each.before), after: contentId(each.after) }));
}

const colon = 0x3a;
const tab = 0x09;
/** What git writes in the place of a file's mode where it is a commit of another repository: a submodule. */
const submodule = '160000';

/** Fields that end with NUL, one after the other. */
class FieldReader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get first(): number | undefined {
    return this.#bytes[this.at];
  }

  next(): Uint8Array | undefined {
    const end = this.#bytes.indexOf(0, this.at);
    if (end < 0) return undefined;
    const field = this.#bytes.subarray(this.at, end);
    this.at = end + 1;
    return field;
  }
}

interface Listed {
  readonly path: string;
  readonly from?: string;
  readonly letter: string;
  readonly modes: readonly string[];
  readonly before: string;
  readonly after: string;
}

interface Counted extends Listed {
  readonly binary: boolean;
  readonly added: number;
  readonly removed: number;
}

/** `:100644 100644 <id> <id> R087`, then the path, or that of before and that of now. */
function readListed(reader: FieldReader, { path }: Decoding): Listed | undefined {
  const head = reader.next();
  const first = reader.next();
  if (!head || !first) return undefined;
  const [oldMode = '', newMode = '', before = '', after = '', status = ''] = ascii(head).slice(1).split(' ');
  const letter = status.charAt(0);
  const sides = { letter, modes: [oldMode, newMode], before, after };
  if (letter !== 'R' && letter !== 'C') return { path: path(first), ...sides };
  const second = reader.next();
  return second && { path: path(second), from: path(first), ...sides };
}

/** `3<tab>1<tab>path`, with dashes for a binary file; where it was renamed, the path is empty, and both follow. */
function readCounts(reader: FieldReader): Pick<Counted, 'binary' | 'added' | 'removed'> | undefined {
  const field = reader.next();
  if (!field) return undefined;
  const middle = field.indexOf(tab);
  const end = field.indexOf(tab, middle + 1);
  if (end + 1 === field.length && !(reader.next() && reader.next())) return undefined;
  const added = ascii(field.subarray(0, middle));
  return { binary: added === '-', added: Number(added) || 0, removed: Number(ascii(field.subarray(middle + 1, end))) || 0 };
}

/** As many files as the limits allow; small ones first, as large ones are seldom written by hand. */
function wantedIds(files: readonly Counted[], { ofFile, ofAll }: LineLimits): ReadonlySet<string> {
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
function keysOf({ letter, before, after }: Listed): readonly string[] {
  if (letter !== 'T') return [`${before}..${after}`];
  const none = '0'.repeat(before.length);
  return [`${before}..${none}`, `${none}..${after}`];
}

function fileOf(listed: Counted, patch: ReadonlyMap<string, PatchLines>): ChangedFile {
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
function linesOf(file: Counted, patch: ReadonlyMap<string, PatchLines>): PatchLines | undefined {
  if (file.added + file.removed === 0) return { added: [], removed: [] };
  const parts = keysOf(file).map((key) => patch.get(key));
  const added: ChangedLine[] = parts.flatMap((part) => part?.added ?? []);
  const removed: ChangedLine[] = parts.flatMap((part) => part?.removed ?? []);
  return added.length === file.added && removed.length === file.removed ? { added, removed } : undefined;
}

const contentId = (id: string): string => (/^0*$/.test(id) ? '' : id);

/** Short runs of bytes that git writes as ASCII. */
const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 400));
