import { fillFileName } from '../kinds/file-name.ts';
import type { NameForm } from './name-form.ts';

/** What the holes of a file's name become. */
export interface NameParts {
  readonly title: string;
  readonly number: number | undefined;
  /** ISO. */
  readonly date: string;
  /** What `{prefix}` becomes. */
  readonly prefix: string;
}

const longestSlug = 60;

/** The file's name for a title, in a form. */
export function fillName({ pattern, date: { length, hyphens }, space }: NameForm, { title, number, date, prefix }: NameParts): string {
  const day = (hyphens ? date : date.replaceAll('-', '')).slice(0, length);
  return fillFileName(pattern, { number, prefix, date: day, slug: slugFor(title, space) });
}

/** A title as part of a file's name: words in lower case; accents, quotes and signs go; letters of every script stay. */
export function slugFor(title: string, space = '-'): string {
  const words = title
    .normalize('NFKD')
    .replace(/(?<=[A-Za-z])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’`"]/g, '')
    .replace(/c\+\+/g, 'cpp')
    .replace(/(?<=[a-z])#/g, 'sharp')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug !== '' && slug.length + word.length >= longestSlug) break;
    slug += (slug === '' ? '' : space) + word.slice(0, longestSlug);
  }
  return slug || 'untitled';
}
