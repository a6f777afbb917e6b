import type { FileSort } from '../../kinds/evidence.ts';
import { once } from '../../text/once.ts';
import type { Change, ChangedFile, ChangedLine } from '../change.ts';
import { sortOf } from '../file-sorts.ts';
import { remarkLines } from './remark-lines.ts';

/** A changed file and what sort it is of. */
export interface SortedFile {
  readonly file: ChangedFile;
  readonly sort: FileSort | undefined;
}

/** The files of a change with their sorts; files that were only renamed are no change to look at. */
export const sortedFiles = once((change: Change): readonly SortedFile[] =>
  change.files.filter((file) => !isOnlyRenamed(file)).map((file) => ({ file, sort: sortOf(file.path) })),
);

const isOnlyRenamed = ({ status, added, removed, binary }: ChangedFile): boolean =>
  (status === 'renamed' || status === 'copied') && added + removed === 0 && !binary;

/** Lines of one side that say something: not blank, and where they are code, not only a comment. */
export const spokenLines = once((lines: readonly ChangedLine[]) =>
  once((file: ChangedFile): readonly ChangedLine[] => {
    const remarks = remarkLines(file.path, lines);
    return lines.filter(({ line, text }) => !remarks.has(line) && /\S/.test(text));
  }),
);

/** Every added and every removed line of a change, without the blanks around it: what is in both has only moved. */
export const movedLines = once((change: Change): ReadonlySet<string> => {
  const removed = new Set<string>();
  for (const { lines } of change.files) for (const { text } of lines?.removed ?? []) removed.add(text.trim());
  const both = new Set<string>();
  for (const { lines } of change.files) for (const { text } of lines?.added ?? []) if (removed.has(text.trim())) both.add(text.trim());
  return both;
});
