import { folderOf } from '../text/path.ts';
import { itemFolderOf, parseFileName, plainPattern, type FileName } from './file-name.ts';
import { canonicalStatuses, type Kind } from './kind.ts';
import { namedLike } from './named-like.ts';
import type { Words } from './words.ts';

/** What a path says, whatever the kind. */
export interface PathFacts {
  readonly path: string;
  readonly name: FileName;
  readonly plainPattern: string;
  /** Names of the folders above, outermost first, in lower case; without those at the end that only sort by year or status. */
  readonly folders: readonly string[];
}

/** What a path says of one kind. */
export interface PathEvidence {
  /** `strong` where the folder is one of the kind's own, `weak` where it may hold something else or a folder further up is one, `vague` where it mostly does. */
  readonly folder: 'strong' | 'weak' | 'vague' | undefined;
  readonly folderName: string;
  /** The form of the name, where it is one of the kind's. */
  readonly pattern: string | undefined;
  /** The pattern of the kind with words of its own (`risk-register`) that the name has. */
  readonly named: string | undefined;
  /** Whether the name begins with a prefix of the kind and a number. */
  readonly cited: boolean;
}

/** Read a path once for all kinds. */
export function pathFacts(path: string, kinds: readonly Kind[], words: Words): PathFacts {
  const prefixes = prefixesOf(kinds);
  const name = parseFileName(path, prefixes);
  const item = itemFolderOf(path, prefixes);
  const folders = folderOf(item ?? path)
    .toLowerCase()
    .split('/');
  while (folders.length > 0 && isSorting(folders.at(-1) ?? '', words)) folders.pop();
  return { path, name, plainPattern: plainPattern(name.pattern), folders };
}

/** Hold a path against one kind. */
export function pathEvidence({ path, name, plainPattern: plain, folders }: PathFacts, kind: Kind): PathEvidence {
  return {
    ...folderEvidence(folders, kind),
    pattern: formsOf(kind).has(plain) ? name.pattern : undefined,
    named: namedLike(path, kind.detect.files),
    cited: name.number !== undefined && name.prefix !== undefined && hasPrefix(kind, name.prefix),
  };
}

function folderEvidence(folders: readonly string[], { detect }: Kind): Pick<PathEvidence, 'folder' | 'folderName'> {
  const { strong, weak, vague = [] } = detect.folders;
  const last = folders.at(-1) ?? '';
  if (strong.includes(last)) return { folder: 'strong', folderName: last };
  if (weak.includes(last)) return { folder: 'weak', folderName: last };
  const above = folders.find((folder) => strong.includes(folder));
  if (above !== undefined) return { folder: 'weak', folderName: above };
  const around = folders.findLast((folder) => vague.includes(folder));
  return around === undefined ? { folder: undefined, folderName: last } : { folder: 'vague', folderName: around };
}

const hasPrefix = ({ prefixes }: Kind, prefix: string): boolean => prefixes.some((known) => known.toLowerCase() === prefix.toLowerCase());

const sorting = new WeakMap<Words, ReadonlySet<string>>();
const prefixLists = new WeakMap<readonly Kind[], readonly string[]>();
const forms = new WeakMap<Kind, ReadonlySet<string>>();

/** Whether a folder only sorts what its parent holds: by year, month or status (`rfcs/accepted/2024`). */
function isSorting(folder: string, words: Words): boolean {
  let statuses = sorting.get(words);
  if (!statuses) sorting.set(words, (statuses = new Set(canonicalStatuses.flatMap((status) => words.status[status]))));
  return /^\d{2}$|^\d{4}(?:-\d{2})?$/.test(folder) || statuses.has(folder.replace(/[-_]/g, ' '));
}

function prefixesOf(kinds: readonly Kind[]): readonly string[] {
  let prefixes = prefixLists.get(kinds);
  if (!prefixes) prefixLists.set(kinds, (prefixes = [...new Set(kinds.flatMap((kind) => kind.prefixes))]));
  return prefixes;
}

function formsOf(kind: Kind): ReadonlySet<string> {
  let patterns = forms.get(kind);
  if (!patterns) forms.set(kind, (patterns = new Set(kind.detect.files.map(plainPattern))));
  return patterns;
}
