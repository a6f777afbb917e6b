import type { ChangedLine } from './change.ts';

/** What a patch takes out of a file and puts into it. */
export interface PatchLines {
  readonly added: readonly ChangedLine[];
  readonly removed: readonly ChangedLine[];
}

interface Wish {
  /** Undefined where bytes are no UTF-8. */
  readonly text: (bytes: Uint8Array) => string | undefined;
  /** Of which files, by their ids `<before>..<after>`. */
  readonly wanted: ReadonlySet<string>;
}

const lineFeed = 0x0a;
/** `@`, as `@@ -3,2 +3 @@` begins. */
const at = 0x40;
/** The first letter of `index <before>..<after> <mode>`. */
const letterI = 0x69;
/** The first letters of `diff --git`; no line of a file begins without a sign. */
const diff = [0x64, 0x69, 0x66] as const;

/**
 * The lines of a patch without context, by the ids its files have before and after: whoever has the same ids has the same lines. A
 * file with bytes that are no text has none. Each byte is looked at once or twice, whatever it is; there is a step for each file.
 */
export function* patchLines(bytes: Uint8Array, start: number, { text, wanted }: Wish): Generator<void, ReadonlyMap<string, PatchLines>> {
  const found = new Map<string, { readonly added: ChangedLine[]; readonly removed: ChangedLine[] }>();
  const spoilt = new Set<string>();
  let key = '';
  for (let from = start; from < bytes.length;) {
    const end = endOfLine(bytes, from);
    const first = bytes[from];
    if (first === letterI) key = unread(idsIn(bytes.subarray(from, end)), found) ?? key;
    if (isHeader(bytes, from)) {
      yield;
      key = '';
    }
    if (first !== at) {
      from = end + 1;
      continue;
    }
    const next = endOfHunk(bytes, end + 1);
    if (wanted.has(key)) {
      const lines = found.get(key) ?? { added: [], removed: [] };
      found.set(key, lines);
      if (!addHunk(lines, startsOf(bytes.subarray(from, end)), text(bytes.subarray(end + 1, next)))) spoilt.add(key);
    }
    from = next;
  }
  for (const each of spoilt) found.delete(each);
  return found;
}

const isHeader = (bytes: Uint8Array, from: number): boolean =>
  bytes[from] === diff[0] && bytes[from + 1] === diff[1] && bytes[from + 2] === diff[2];

/** Copies of a file have the same ids, and are read once. */
const unread = (key: string | undefined, found: ReadonlyMap<string, unknown>): string | undefined =>
  key !== undefined && found.has(key) ? '' : key;

function endOfLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(lineFeed, from);
  return end < 0 ? bytes.length : end;
}

/** Lines of a hunk begin with `+`, `-` or a backslash: where another letter comes first, it is over. */
function endOfHunk(bytes: Uint8Array, from: number): number {
  let end = Math.min(from, bytes.length);
  while (end < bytes.length && isOfHunk(bytes[end])) end = Math.min(endOfLine(bytes, end) + 1, bytes.length);
  return end;
}

const isOfHunk = (first: number | undefined): boolean => first === 0x2b || first === 0x2d || first === 0x5c;

/** Ids are 40 or 64 letters each. What comes after may be as long as it likes. */
const idsIn = (line: Uint8Array): string | undefined => /^index ([0-9a-f]+\.\.[0-9a-f]+)/.exec(ascii(line.subarray(0, 160)))?.[1];

/** Where a hunk begins on both sides; what stands behind it, an excerpt of the file, may be cut within a letter. */
function startsOf(line: Uint8Array): { readonly removed: number; readonly added: number } {
  const [, removed, added] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(ascii(line.subarray(0, 80))) ?? [];
  return { removed: Number(removed ?? 1), added: Number(added ?? 1) };
}

function addHunk(
  lines: { added: ChangedLine[]; removed: ChangedLine[] },
  at: { removed: number; added: number },
  text: string | undefined,
): boolean {
  if (!text?.endsWith('\n')) return false;
  let { removed, added } = at;
  for (const line of text.split('\n')) {
    if (line.startsWith('-')) lines.removed.push({ line: removed++, text: bare(line) });
    else if (line.startsWith('+')) lines.added.push({ line: added++, text: bare(line) });
  }
  return true;
}

/** Without its sign, without the byte-order mark of a file, and without what a file for Windows ends its lines with. */
const bare = (line: string): string => line.slice(line.startsWith('\uFEFF', 1) ? 2 : 1, line.endsWith('\r') ? -1 : undefined);

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
