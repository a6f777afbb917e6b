import { parseFileName } from '../kinds/file-name.ts';
import { nameOf } from '../text/path.ts';

/** How the files of a folder are named: a pattern with holes, and how dates and words are written in it. */
export interface NameForm {
  /** For example `{number:4}-{slug}.md`, `ADR-{number:3}-{slug}.md`, `{date}-{slug}.md`, `{number:4}-{slug}/README.md`. */
  readonly pattern: string;
  /** How long a date is (`2026-11` is 7) and whether hyphens part it. */
  readonly date: { readonly length: number; readonly hyphens: boolean };
  /** What stands between the words of a slug. */
  readonly space: string;
}

/** The form of a pattern alone. */
export const plainForm = (pattern: string): NameForm => ({ pattern, date: { length: 10, hyphens: true }, space: '-' });

/** The form most of the paths have; of several as frequent, that of the last one. Absent where there is no path. */
export function nameFormOf(paths: readonly string[], prefixes: readonly string[]): NameForm | undefined {
  const counts = new Map<string, number>();
  const padded = paths.some((path) => isPadded(path, prefixes));
  let best: { readonly count: number; readonly form: NameForm } | undefined;
  for (const path of [...paths].sort()) {
    const form = formOf(path, prefixes, padded);
    const key = form.pattern.replace(/\{number:\d+\}/, '{number}') + form.space;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (!best || count >= best.count) best = { count, form };
  }
  return best?.form;
}

/** A width is kept where some number begins with a zero. */
function formOf(path: string, prefixes: readonly string[], padded: boolean): NameForm {
  const { pattern, prefix = '', width, date = '', slug } = parseFileName(path, prefixes);
  return {
    pattern:
      pattern.replace('{prefix}', () => prefix).replace('{number}', padded ? `{number:${width}}` : '{number}') +
      (/\.[^.]+$/.exec(nameOf(path))?.[0] ?? '.md'),
    date: { length: date.length, hyphens: date.includes('-') },
    space: spaceOf(slug),
  };
}

function isPadded(path: string, prefixes: readonly string[]): boolean {
  const { number, width } = parseFileName(path, prefixes);
  return number !== undefined && width !== undefined && String(number).length < width;
}

function spaceOf(slug: string): string {
  if (slug.includes(' ')) return ' ';
  return slug.includes('_') && !slug.includes('-') ? '_' : '-';
}
