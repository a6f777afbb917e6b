import { Buffer, isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { withoutMark } from './decode.ts';

/** Kept between files: thousands of small buffers would leave the process large long after it is done. */
let buffer = Buffer.allocUnsafeSlow(1 << 16);

/** The text of a file without a byte-order mark, read at once; undefined where it is not there, is no file, or is not UTF-8. */
export function readText(path: string): string | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      return textOf(file);
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function textOf(file: number): string | undefined {
  const { size } = fstatSync(file);
  if (size > buffer.length) buffer = Buffer.allocUnsafeSlow(size * 2);
  let length = 0;
  for (let read = 1; read > 0 && length < size; length += read) read = readSync(file, buffer, length, size - length, null);
  const bytes = buffer.subarray(0, length);
  return isUtf8(bytes) ? withoutMark(bytes.toString('utf8')) : undefined;
}
