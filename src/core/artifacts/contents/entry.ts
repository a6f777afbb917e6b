import { shortened } from '../../text/shorten.ts';
import type { Span } from '../../text/span.ts';
import { sourceSpan, type Plain } from '../plain.ts';
import { readTime, tellsTime, type TimeReading } from './times.ts';

/** One thing that happened, as a timeline tells it. */
export interface EntryReading {
  /** Its time as written; its first words where it has none. */
  readonly name: string;
  readonly span: Span;
  /** The time with which it begins. */
  readonly time: TimeReading | undefined;
  /** Whether it has a time or a day, be it not at its beginning. */
  readonly isTold: boolean;
}

/** The entry that some words are, which stand on a line. */
export function entryFrom(plain: Plain, line: Span): EntryReading {
  const time = readTime(plain.text);
  const words = time && time.end > time.start ? time : undefined;
  const name = words ? plain.text.slice(words.start, words.end) : (plain.text.split('\n')[0] ?? '');
  return {
    name: shortened(name, 40),
    span: words ? sourceSpan(plain, words) : line,
    time,
    isTold: time !== undefined || tellsTime(plain.text),
  };
}
