import { globMatcher } from '../../config/globs.ts';
import type { EvidenceRule } from '../../kinds/evidence.ts';
import type { Change, ChangedFile } from '../change.ts';
import type { Fact, FactPlace } from '../fact.ts';
import { counted, excerptOf, factOf, listed } from './fact-of.ts';
import { sortedFiles, spokenLines, type SortedFile } from './ground.ts';
import { matchedLines, type Match } from './matched-lines.ts';

/** What a rule finds by names of files and patterns of lines; no fact where it finds nothing. */
export function patternFacts(rule: EvidenceRule, change: Change): readonly Fact[] {
  const files = sortedFiles(change);
  const beside = rule.beside.length === 0 ? [] : besideOf(rule, files);
  if (rule.beside.length > 0 && beside.length === 0) return [];
  const read = filesOf(rule, files);
  const hasPatterns = rule.added.length + rule.removed.length > 0;
  const matches = hasPatterns ? matchedLines(rule, read, change) : [];
  const found = hasPatterns ? matches.map(placeOf) : read.map(filePlace);
  if (rule.absent)
    return found.length > 0 || !mayHave(rule, change)
      ? []
      : [factOf({ rule, text: sentence(rule, beside.map(filePlace), [], 1), places: [], basis: paths(beside) })];
  if (found.length === 0) return [];
  const words = matches.map(({ words: each }) => each);
  const basis = hasPatterns ? matches.map(({ file, text }) => `${file.path} ${text.trim()}`) : paths(read);
  return [
    factOf({
      rule,
      text: sentence(rule, found, hasPatterns ? words : paths(read), hasPatterns ? countOf(matches) : found.length),
      places: found,
      basis,
    }),
  ];
}

/** Whether a repository may have what a rule misses: nobody writes in a changelog that is not there. */
function mayHave({ files }: EvidenceRule, { top }: Change): boolean {
  if (files.length === 0 || !top) return true;
  const isIn = globMatcher(files);
  return top.some((name) => isIn(name) || isIn(`${name}/any.md`));
}

/** The changed files that a rule reads. */
export function filesOf({ sorts, files: globs, except }: EvidenceRule, files: readonly SortedFile[]): readonly ChangedFile[] {
  const isIn = globs.length > 0 ? globMatcher(globs) : () => true;
  const isOut = globMatcher(except);
  const isOfSort = ({ sort }: SortedFile): boolean =>
    sorts.length > 0 ? sort !== undefined && sorts.includes(sort) : sort !== 'generated' || globs.length > 0;
  return files.filter((each) => isOfSort(each) && isIn(each.file.path) && !isOut(each.file.path)).map(({ file }) => file);
}

/** The files that call for something beside them. A comment more or less does not. */
function besideOf({ beside, except }: EvidenceRule, files: readonly SortedFile[]): readonly SortedFile[] {
  const isOut = globMatcher(except);
  return files.filter(({ file, sort }) => {
    if (sort === undefined || !beside.includes(sort) || isOut(file.path)) return false;
    const { lines } = file;
    return !lines || [lines.added, lines.removed].some((side) => spokenLines(side)(file).length > 0);
  });
}

const paths = (files: readonly (ChangedFile | SortedFile)[]): string[] =>
  files.map((each) => ('file' in each ? each.file.path : each.path));

function filePlace(each: ChangedFile | SortedFile): FactPlace {
  const file = 'file' in each ? each.file : each;
  return { path: file.path, side: file.status === 'deleted' ? 'old' : 'new' };
}

/** How many things were found: what has a name is one thing, however often a file names it. */
const countOf = (matches: readonly Match[]): number =>
  new Set(matches.map(({ file, words, isName, line }) => `${file.path} ${isName ? words : line}`)).size;

const placeOf = ({ file, line, side, text }: Match): FactPlace => ({ path: file.path, line, side, excerpt: excerptOf(text) });

function sentence({ says }: EvidenceRule, places: readonly FactPlace[], words: readonly string[], count: number): string {
  const holes: Readonly<Record<string, string>> = {
    count: count.toLocaleString('en-US'),
    files: counted(new Set(places.map(({ path }) => path)).size, 'file'),
    lines: counted(places.length, 'line'),
    words: listed(words.map(excerptOf)),
  };
  return (count === 1 ? says.one : says.many).replace(/\{(\w+)\}/g, (hole, name: string) => holes[name] ?? hole);
}
