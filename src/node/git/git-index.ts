/** Bytes of an entry before its object id: times, device, inode, mode, owner, size. */
const beforeId = 40;
const extendedFlag = 0x4000;
/** What the flags say of a name's length where it is longer than they can say. */
const longName = 0xfff;

/** A name in the index, and where the next entry begins. */
interface Step {
  readonly name: string | undefined;
  readonly next: number;
}

/**
 * Those of some paths that an index lists, as git writes it (versions 2, 3 and 4). Undefined where it is something else, or says only
 * in what it differs from another file (a split index).
 */
export function trackedAmong(index: Buffer, wanted: ReadonlySet<string>, idLength: number): ReadonlySet<string> | undefined {
  const version = index.length >= 12 && index.toString('latin1', 0, 4) === 'DIRC' ? index.readUInt32BE(4) : 0;
  if (version < 2 || version > 4) return undefined;
  const names = new Map([...wanted].map((path) => [path.normalize('NFC'), path]));
  const step = version === 4 ? compressed(index, idLength) : padded(index, idLength, names.keys());
  const found = new Set<string>();
  try {
    let at = 12;
    for (let left = index.readUInt32BE(8); left > 0; left--) {
      const { name, next } = step(at);
      const path = name === undefined ? undefined : names.get(name);
      if (path !== undefined) found.add(path);
      at = next;
    }
    return index.toString('latin1', at, at + 4) === 'link' ? undefined : found;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Versions 2 and 3: whole names, filled up to eight bytes. Only a name as long as one that is wanted is worth decoding. */
function padded(index: Buffer, idLength: number, names: Iterable<string>): (at: number) => Step {
  const lengths = new Set(Array.from(names, (name) => Buffer.byteLength(name)));
  return (at) => {
    const { start, length } = nameAt(index, at, idLength);
    const next = at + ((start - at + length + 8) & ~7);
    return { name: lengths.has(length) ? index.toString('utf8', start, start + length) : undefined, next };
  };
}

/** Version 4: each name says how much of the end of the one before it goes, and what comes in its place. */
function compressed(index: Buffer, idLength: number): (at: number) => Step {
  let last = '';
  return (at) => {
    const { start } = nameAt(index, at, idLength);
    const { value, next } = numberAt(index, start);
    const end = endOf(index, next);
    last = last.slice(0, last.length - value) + index.toString('latin1', next, end);
    return { name: Buffer.from(last, 'latin1').toString('utf8'), next: end + 1 };
  };
}

function nameAt(index: Buffer, at: number, idLength: number): { readonly start: number; readonly length: number } {
  const flags = index.readUInt16BE(at + beforeId + idLength);
  const start = at + beforeId + idLength + ((flags & extendedFlag) === 0 ? 2 : 4);
  const length = flags & longName;
  return { start, length: length < longName ? length : endOf(index, start) - start };
}

/** A number in groups of seven bits, as offsets in packs are written. */
function numberAt(index: Buffer, at: number): { readonly value: number; readonly next: number } {
  let next = at;
  let byte = index.readUInt8(next++);
  let value = byte & 0x7f;
  while ((byte & 0x80) !== 0) {
    byte = index.readUInt8(next++);
    value = ((value + 1) << 7) + (byte & 0x7f);
  }
  return { value, next };
}

function endOf(index: Buffer, from: number): number {
  const end = index.indexOf(0, from);
  if (end < 0) throw new RangeError('The name of an entry never ends');
  return end;
}
