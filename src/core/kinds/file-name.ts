import { folderOf, nameOf } from '../text/path.ts';

/** What the name of a file, or of the folder whose README it is, says. */
export interface FileName {
  readonly number?: number;
  /** How many digits the number is written with. */
  readonly width?: number;
  /** As written: `2024-03-01`, `20240301`, `202403`. */
  readonly date?: string;
  /** As written: `ADR`, `adr`. */
  readonly prefix?: string;
  readonly slug: string;
  /** The form of the name with its own separators: `{number}-{slug}`, `{prefix}_{number}`, `{number}-{slug}/README`. */
  readonly pattern: string;
}

/** What fills the holes of a file-name pattern. */
export interface FileNameParts {
  readonly number?: number | undefined;
  readonly slug?: string | undefined;
  readonly date?: string | undefined;
  readonly prefix?: string | undefined;
}

const extension = /\.(?:md|markdown|mdown|mkd|mdx)$/i;
const dated = /^((?:19|20)\d{2}(-?)(?:0[1-9]|1[0-2])(?:\2(?:0[1-9]|[12]\d|3[01]))?)(?=$|[-_. ])/;
const afterDate = /^([-_. ]+)(\d{3,4})(?=$|[-_. ])/;
const numbered = /^(\d{1,5})(?=$|[-_. ])/;
const prefixed = /^([a-z]{2,6})([-_. ]?)(\d{1,5})(?=$|[-_. ])/i;
const decisionRecord = /^[a-z]{0,2}dr$/i;

/**
 * Take a file name apart. Dates are never numbers; a README or index page is called as its folder, where that has a number or date.
 * Besides the given prefixes any that ends in “DR” counts (`PDR-012`).
 */
export function parseFileName(path: string, prefixes: readonly string[] = []): FileName {
  const name = nameOf(path).replace(extension, '');
  const folder = /^(?:readme|index)$/i.test(name) ? parseName(nameOf(folderOf(path)), prefixes) : undefined;
  if (folder && isItem(folder)) return { ...folder, pattern: `${folder.pattern}/${name}` };
  return parseName(name, prefixes);
}

/** The numbered or dated folder whose README a path is: the folder is the artifact, and what else it holds is attached to it. */
export function itemFolderOf(path: string, prefixes: readonly string[] = []): string | undefined {
  const isFolders = /^(?:readme|index)$/i.test(nameOf(path).replace(extension, '')) && isItem(parseName(nameOf(folderOf(path)), prefixes));
  return isFolders ? folderOf(path) : undefined;
}

/** The file name a pattern gives; `{number:4}` is padded to four digits, and holes nobody fills are empty. */
export function fillFileName(pattern: string, parts: FileNameParts): string {
  return pattern.replace(/\{(number|slug|date|prefix)(?::(\d))?\}/g, (_, hole: keyof FileNameParts, width: string | undefined) => {
    const part = parts[hole];
    return part === undefined ? '' : String(part).padStart(Number(width ?? 0), '0');
  });
}

/** A pattern with its own separators and index page taken for the common ones: for comparing with a kind's. */
export const plainPattern = (pattern: string): string =>
  pattern
    .replace(/:\d\}/g, '}')
    .replace(/\}[-_. ]*\{/g, '}-{')
    .replace(/\/(?:readme|index)$/i, '/README')
    .replace(extension, '');

/** A year alone is no item, and neither is a number without words. */
const isItem = ({ number, date, slug }: FileName): boolean => (number !== undefined || date !== undefined) && slug !== '';

function parseName(name: string, prefixes: readonly string[]): FileName {
  const [, date] = dated.exec(name) ?? [];
  if (date !== undefined) return datedName(name, date);
  const [, digits] = numbered.exec(name) ?? [];
  if (digits !== undefined) return rest(name.slice(digits.length), '{number}', { ...numberOf(digits) });
  const [all = '', prefix = '', separator = '', count = ''] = prefixed.exec(name) ?? [];
  const isPrefix = decisionRecord.test(prefix) || prefixes.some((known) => known.toLowerCase() === prefix.toLowerCase());
  return isPrefix && count !== ''
    ? rest(name.slice(all.length), `{prefix}${separator}{number}`, { prefix, ...numberOf(count) })
    : { slug: name, pattern: '{slug}' };
}

function datedName(name: string, date: string): FileName {
  const after = name.slice(date.length);
  const [all, separator = '', digits = ''] = afterDate.exec(after) ?? [];
  if (all === undefined) return rest(after, '{date}', { date });
  return rest(after.slice(all.length), `{date}${separator}{number}`, { date, ...numberOf(digits) });
}

function rest(after: string, pattern: string, parts: Omit<FileName, 'slug' | 'pattern'>): FileName {
  const separator = /^[-_. ]*/.exec(after)?.[0] ?? '';
  const slug = after.slice(separator.length);
  return { ...parts, slug, pattern: slug === '' ? pattern : `${pattern}${separator}{slug}` };
}

const numberOf = (digits: string): { readonly number: number; readonly width: number } => ({
  number: Number(digits),
  width: digits.length,
});
