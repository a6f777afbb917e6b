import { homeOf } from '../../catalog/catalog.ts';
import type { Summary } from '../../catalog/summary.ts';
import type { Kind } from '../../kinds/kind.ts';
import { nameOf } from '../../text/path.ts';
import { greatest } from '../../text/numbers.ts';
import { defineRule } from '../rule.ts';

/** Two artifacts of one number cannot both be cited by it; mostly two branches took the next one at the same time. */
export const numberDuplicate = defineRule({
  id: 'number-duplicate',
  summary: 'No two artifacts of a kind in one folder carry the same number.',
  subject: 'catalog',
  weight: 'integrity',
  evenClosed: true,

  *check({ summary, catalog }) {
    if (!summary.number || isYear(summary.number, catalog.kindOf(summary))) return;
    const isAlike = (each: Summary): boolean => each.kind === summary.kind;
    const same = catalog.numberedBeside(summary).filter((each) => isAlike(each) && !isTwin(each, summary));
    if (same.length === 0) return;
    const first = [summary, ...same].sort(byAge)[0];
    if (!first || first === summary) return;
    const next = greatest(catalog.inHome(homeOf(summary.path)).flatMap((each) => (isAlike(each) ? (each.number ?? []) : []))) + 1;
    yield {
      place: summary.titlePlace,
      message: `Number ${summary.number} is also that of “${first.title}”; expected one of its own, the next free one is ${next}`,
      related: { path: first.path, place: first.titlePlace, message: `“${first.title}” carries it too` },
    };
  },
});

/** Two roadmaps of 2027 are two: a kind whose files are not numbered has years in their names. */
const isYear = (number: number, kind: Kind | undefined): boolean =>
  number >= 1900 && number < 2100 && kind !== undefined && !kind.file.includes('{number');

/** The older one keeps its number. */
const byAge = (a: Summary, b: Summary): number =>
  (a.date ?? '9').localeCompare(b.date ?? '9') || (a.path < b.path ? -1 : Number(a.path !== b.path));

/** Not two artifacts of one number: itself, another prefix (`PDR-1`), or its translation (`0001-x.fr.md`). */
function isTwin(a: Summary, b: Summary): boolean {
  return a.path === b.path || prefixOf(a.path) !== prefixOf(b.path) || stemOf(a.path) === stemOf(b.path);
}

const prefixOf = (path: string): string => /^[a-z]*/i.exec(nameOf(path))?.[0].toLowerCase() ?? '';
const stemOf = (path: string): string => path.replace(/(?:[._-][a-z]{2}(?:[-_][a-z]{2})?)?\.md$/i, '');
