import { once } from '../../text/once.ts';
import type { ChangedFile, ChangedLine } from '../change.ts';
import { sortOf } from '../file-sorts.ts';

const down =
  /\bdef\s+(?:self\.)?down(?:grade)?\b|\bfunction\s+down\b|\basync\s+down\b|\bexports\.down\b|\bconst\s+down\b|^\s*(?:public\s+)?down\s*\(|\bvoid\s+Down\(|\+goose\s+Down|migrate:down/;
const up =
  /\bdef\s+(?:self\.)?(?:up|upgrade|change)\b|\bfunction\s+up\b|\basync\s+up\b|\bexports\.up\b|\bconst\s+up\b|^\s*(?:public\s+)?up\s*\(|\bvoid\s+Up\(|\+goose\s+Up|migrate:up/;

/** The lines of a migration that run on the way there; what takes it back takes away what it brought, and is no news. Other files as they are. */
export function wayThere(file: ChangedFile, lines: readonly ChangedLine[]): readonly ChangedLine[] {
  if (!isMigration(file)) return lines;
  const { path } = file;
  if (/[._-]down\.\w+$|\/down\.sql$|(?:^|\/)U\d[^/]*__[^/]*\.sql$/.test(path)) return [];
  let isBack = false;
  return lines.filter(({ text }) => {
    const seen = text.slice(0, 300);
    if (down.test(seen)) isBack = true;
    else if (up.test(seen)) isBack = false;
    return !isBack;
  });
}

const isMigration = once(({ path }: ChangedFile): boolean => sortOf(path) === 'migrations');
