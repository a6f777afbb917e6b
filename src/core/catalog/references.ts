import { folderOf, relativePath } from '../text/path.ts';
import type { Catalog } from './catalog.ts';
import type { Summary } from './summary.ts';

/** An artifact as others may name it. */
export interface Nameable {
  readonly path: string;
  readonly title: string;
  /** “ADR-12”, where that means it and nothing else. */
  readonly citation: string | undefined;
}

/** How fields name artifacts. */
export interface NamingStyle {
  /** Whether it is done by path, even where there is a citation. */
  readonly byPath: boolean;
  /** Whether the field stands where links work, and not in YAML. */
  readonly inText: boolean;
}

/** An artifact, be it there already or about to be, as others may name it. */
export function nameable({ path, kind, number, title }: Pick<Summary, 'path' | 'kind' | 'number' | 'title'>, catalog: Catalog): Nameable {
  const prefix = catalog.kindOf({ kind })?.prefixes[0];
  const isMeant = number !== undefined && catalog.cited(prefix, number).every((each) => each.path === path);
  return { path, title, citation: prefix !== undefined && isMeant ? `${prefix}-${number}` : undefined };
}

/** Whether artifacts write a relation as paths rather than as citations. */
export function writesPaths(catalog: Catalog, field: string): boolean {
  let balance = 0;
  for (const { relations } of catalog.all())
    for (const each of relations) if (each.field === field) balance += each.path === undefined ? -1 : 1;
  return balance > 0;
}

/** How an artifact in a file names another one: by its citation or its path, as a link where links work. */
export function referenceFrom(from: string, { path, title, citation }: Nameable, { byPath, inText }: NamingStyle): string {
  const way = relativePath(folderOf(from), path);
  if (!inText) return citation === undefined || byPath ? way : citation;
  return `[${citation ?? title.replace(/[[\]]/g, '\\$&')}](${way.replace(/[ ()]/g, encoded)})`;
}

const encoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
