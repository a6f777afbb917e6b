import { Buffer, isUtf8 } from 'node:buffer';

const mark = '\uFEFF';

/** The text of UTF-8 bytes, a byte-order mark kept; undefined where they are not UTF-8. */
export function decodeRaw(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : undefined;
}

/** The text without its byte-order mark. */
export const withoutMark = (text: string): string => (text.startsWith(mark) ? text.slice(1) : text);

/** The byte-order mark a text begins with; empty where it has none. */
export const markOf = (text: string): string => (text.startsWith(mark) ? mark : '');
