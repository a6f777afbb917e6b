import { folderOf, nameOf } from '../text/path.ts';

/** How the files of a folder are named: a pattern with holes, and how words are parted in it. */
export interface NameForm {
  /** For example `{number:4}-{slug}.md`, `ADR-{number:3}-{slug}.md`, `{date}-{slug}.md`, `{number:4}-{slug}/README.md`. */
  readonly pattern: string;
  /** What stands between the words of a slug. */
  readonly space: string;
}

const numbered = /^(\p{L}[\p{L}_ -]*?[-_ ]?)?(\d{1,6})([-_. ]+)(\P{N}.*|\d.*)$/u;
const numberOnly = /^(\p{L}[\p{L}_-]*[-_ ])(\d{1,6})$/u;
const dated = /^(\d{4}-\d\d-\d\d|\d{8})([-_ ]+)(?:(\d{1,6})([-_ ]+))?(.+)$/;

/** The form most of the paths have; of several as frequent, that of the last one. Absent where there is no path. */
export function nameFormOf(paths: readonly string[]): NameForm | undefined {
  const counts = new Map<string, { count: number; form: NameForm }>();
  const padded = paths.some((path) => /(?:^|\D)0\d/.test(stemOf(path)));
  let best: { count: number; form: NameForm } | undefined;
  for (const path of [...paths].sort()) {
    const form = formOf(path, padded);
    const key = form.pattern.replace(/\{number:\d+\}/, '{number}') + form.space;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { count, form });
    if (!best || count >= best.count) best = { count, form };
  }
  return best?.form;
}

function formOf(path: string, padded: boolean): NameForm {
  const stem = stemOf(path);
  const tail = isItemFolder(path) ? `/${nameOf(path)}` : (/\.[^.]+$/.exec(nameOf(path))?.[0] ?? '.md');
  const date = dated.exec(stem);
  if (date) {
    const day = date[1]?.includes('-') ? '{date}' : '{date:compact}';
    const number = date[3] === undefined ? '' : numberHole(date[3], padded) + (date[4] ?? '');
    return { pattern: `${day}${date[2] ?? ''}${number}{slug}${tail}`, space: spaceOf(date[5] ?? '') };
  }
  const number = numbered.exec(stem);
  if (number)
    return {
      pattern: `${number[1] ?? ''}${numberHole(number[2] ?? '', padded)}${number[3] ?? ''}{slug}${tail}`,
      space: spaceOf(number[4] ?? ''),
    };
  const only = numberOnly.exec(stem);
  if (only) return { pattern: `${only[1] ?? ''}${numberHole(only[2] ?? '', padded)}${tail}`, space: '-' };
  return { pattern: `{slug}${tail}`, space: spaceOf(stem) };
}

/** A width is kept where some number begins with a zero. */
const numberHole = (digits: string, padded: boolean): string => (padded ? `{number:${digits.length}}` : '{number}');

const isItemFolder = (path: string): boolean => /^(?:readme|index)\.[^.]+$/i.test(nameOf(path));

/** The words that name an artifact: the file's name without extension, or its folder's. */
function stemOf(path: string): string {
  return isItemFolder(path) ? nameOf(folderOf(path)) : nameOf(path).replace(/\.[^.]+$/, '');
}

function spaceOf(slug: string): string {
  if (slug.includes(' ')) return ' ';
  return slug.includes('_') && !slug.includes('-') ? '_' : '-';
}
