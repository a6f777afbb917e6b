import type { Span } from '../text/span.ts';

/** The lines of a leaf put together, and the way back to the document. */
export interface Joined {
  /** The lines, with `\n` between them. */
  readonly text: string;
  /** The offset in the document of an offset in the joined text. */
  readonly offsetOf: (at: number) => number;
}

/** Put lines together without what the containers around them put before each. */
export function joinLines(text: string, lines: readonly Span[]): Joined {
  const [only] = lines;
  if (!only) return { text: '', offsetOf: () => 0 };
  if (lines.length === 1) return { text: text.slice(only.start, only.end), offsetOf: (at) => only.start + at };
  const starts: number[] = [];
  let length = 0;
  const parts = lines.map(({ start, end }) => {
    starts.push(length);
    length += end - start + 1;
    return text.slice(start, end);
  });
  return { text: parts.join('\n'), offsetOf: (at) => offsetIn(lines, starts, at) };
}

function offsetIn(lines: readonly Span[], starts: readonly number[], at: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return (lines[low]?.start ?? 0) + at - (starts[low] ?? 0);
}

/** Where a piece of the joined text stands in the document. */
export const joinedSpan = ({ offsetOf }: Joined, { start, end }: Span): Span => ({ start: offsetOf(start), end: offsetOf(end) });

/** The parts of lines that lie in a span. */
export function clipLines(lines: readonly Span[], { start, end }: Span): readonly Span[] {
  return lines
    .filter((line) => line.start < end && line.end > start)
    .map((line) => ({ start: Math.max(line.start, start), end: Math.min(line.end, end) }));
}
