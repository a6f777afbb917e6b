import { folderOf, nameOf } from '../text/path.ts';
import { itemFolderOf, parseFileName, plainPattern } from './file-name.ts';
import type { Kind } from './kind.ts';
import { canonicalStatuses } from './kind.ts';
import type { Words } from './words.ts';

/** What the path of a file says of one kind. */
export interface PathEvidence {
  /** `strong` where the folder is one of the kind's own, `weak` where it may hold something else or a folder further up is. */
  readonly folder: 'strong' | 'weak' | undefined;
  readonly folderName: string;
  /** The form of the name, where it is one of the kind's. */
  readonly pattern: string | undefined;
  /** Whether the name begins with a prefix of the kind and a number. */
  readonly cited: boolean;
}

/** Read a path against one kind: folders named after a year or a status are looked through (`rfcs/accepted/2024`). */
export function pathEvidence(path: string, { detect, prefixes }: Kind, words: Words): PathEvidence {
  const { prefix, number, pattern } = parseFileName(path, prefixes);
  const folders = foldersOf(path, prefixes, words);
  const { strong, weak } = detect.folders;
  const last = folders.at(-1) ?? '';
  const above = folders.find((folder) => strong.includes(folder.toLowerCase()));
  const fits = detect.files.some((known) => plainPattern(known) === plainPattern(pattern));
  const isWeak = weak.includes(last.toLowerCase()) || above !== undefined;
  return {
    folder: strong.includes(last.toLowerCase()) ? 'strong' : isWeak ? 'weak' : undefined,
    folderName: weak.includes(last.toLowerCase()) ? last : (above ?? last),
    pattern: fits ? pattern : undefined,
    cited: prefix !== undefined && number !== undefined,
  };
}

function foldersOf(path: string, prefixes: readonly string[], words: Words): readonly string[] {
  const item = itemFolderOf(path, prefixes);
  const folders = (item === undefined ? folderOf(path) : folderOf(item)).split('/').map(nameOf);
  while (folders.length > 0 && isSorting(folders.at(-1) ?? '', words)) folders.pop();
  return folders;
}

/** Whether a folder only sorts what its parent holds: by year, month or status. */
function isSorting(folder: string, words: Words): boolean {
  const word = folder.toLowerCase().replace(/[-_]/g, ' ');
  return /^\d{2}$|^\d{4}(?: \d{2})?$/.test(word) || canonicalStatuses.some((status) => words.status[status].includes(word));
}
