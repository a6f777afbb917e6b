/** A file as the listing before a patch has it. */
export interface ListedFile extends Sides, Counts {}

interface Sides {
  readonly path: string;
  readonly from?: string;
  /** Git's letter for what happened to it: `M`. */
  readonly letter: string;
  /** Before and after, as ids. */
  readonly modes: readonly string[];
  readonly before: string;
  readonly after: string;
}

interface Counts {
  readonly binary: boolean;
  readonly added: number;
  readonly removed: number;
}

/**
 * What `--raw --numstat -z` writes: each changed file, then the lines of each; and where it ends. Undefined where it is cut off. There
 * is a step for each file.
 */
export function* readListing(bytes: Uint8Array, shown: Shown): Generator<void, Listing | undefined> {
  const reader = new FieldReader(bytes);
  const listed: Sides[] = [];
  while (reader.first === colon) {
    const sides = readSides(reader, shown);
    if (!sides) return undefined;
    listed.push(sides);
    yield;
  }
  const files: ListedFile[] = [];
  for (const sides of listed) {
    const counts = readCounts(reader, shown);
    if (!counts) return undefined;
    files.push({ ...sides, ...counts });
    yield;
  }
  // A last NUL stands between it and the patch.
  return { files, end: reader.first === 0 ? reader.at + 1 : reader.at };
}

interface Listing {
  readonly files: readonly ListedFile[];
  readonly end: number;
}

/** Bytes as text, whatever they are. */
type Shown = (bytes: Uint8Array) => string;

const colon = 0x3a;
const tab = 0x09;

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

/** `:100644 100644 <id> <id> R087`, then the path, or that of before and that of now. */
function readSides(reader: FieldReader, shown: Shown): Sides | undefined {
  const head = reader.next();
  const first = reader.next();
  if (!head || !first) return undefined;
  const [oldMode = '', newMode = '', before = '', after = '', status = ''] = shown(head).slice(1).split(' ');
  const letter = status.charAt(0);
  const sides = { letter, modes: [oldMode, newMode], before, after };
  if (letter !== 'R' && letter !== 'C') return { path: shown(first), ...sides };
  const second = reader.next();
  return second && { path: shown(second), from: shown(first), ...sides };
}

/** `3<tab>1<tab>path`, with dashes for a binary file; where it was renamed, the path is empty, and both follow. */
function readCounts(reader: FieldReader, shown: Shown): Counts | undefined {
  const field = reader.next();
  if (!field) return undefined;
  const middle = field.indexOf(tab);
  const end = field.indexOf(tab, middle + 1);
  if (end + 1 === field.length && !(reader.next() && reader.next())) return undefined;
  const added = shown(field.subarray(0, middle));
  return { binary: added === '-', added: Number(added) || 0, removed: Number(shown(field.subarray(middle + 1, end))) || 0 };
}
