import { nameOf } from '../../text/path.ts';
import type { ChangedFile, ChangedLine } from '../change.ts';
import type { Fact, FactPlace } from '../fact.ts';
import { byPath } from '../by-path.ts';
import { livelyLines } from './behaviour.ts';
import { counted, factOf, listed } from './fact-of.ts';
import { sortedFiles } from './ground.ts';
import type { Measure, Sight } from './measure.ts';
import { testedBy } from './tested-by.ts';

/** Code that tests run; pages, styles, queries and what starts a program are seen to in other ways. */
const tried = byPath(
  '*.ts *.tsx *.mts *.cts *.js *.jsx *.mjs *.cjs *.vue *.svelte *.py *.go *.java *.kt *.scala *.groovy *.cs *.fs *.rb *.php *.rs *.swift *.ex *.dart *.clj *.cljs *.c *.cc *.cpp *.cxx *.m *.mm *.hs *.lua',
);
const untried = byPath(
  '*.d.ts config/ scripts/ script/ tools/ bin/ bench/ benches/ benchmark/ benchmarks/ hack/ build.rs gulpfile.* Rakefile',
);

/** What tests a change brings, and which of the code it changed has none among them. */
export const untested: Measure = (sight) => {
  const all = sortedFiles(sight.change);
  const tests = all.filter(({ file, sort }) => sort === 'tests' && file.status !== 'deleted' && isCode(file.path)).map(({ file }) => file);
  const code = all.filter(({ file, sort }) => sort === 'code' && file.status !== 'deleted' && tried(file.path) && !untried(file.path));
  const isTested = testedBy(tests);
  const without = code
    .filter(({ file }) => !isTested(file) && livelyLines(file, sight.change).some((line) => isAdded(file, line)))
    .map(({ file }) => file);
  return [...testsChanged(tests, sight), ...withoutTest(without, { code: code.length, tests: tests.length }, sight)];
};

/** What only went cannot be tried any more. Lines that came are first among those that are lively. */
const isAdded = ({ lines }: ChangedFile, line: ChangedLine): boolean => lines?.added.includes(line) === true;

/** Fixtures and snapshots are no tests themselves. */
const isCode = (path: string): boolean => tried(path) || /\.(?:exs|feature|bats|sh|t|sql)$/.test(path);

function testsChanged(tests: readonly ChangedFile[], { rule }: Sight): readonly Fact[] {
  if (tests.length === 0) return [];
  const added = tests.filter(({ status }) => status === 'added').length;
  const changed = tests.length - added;
  const parts = [
    ...(added > 0 ? [`${counted(added, 'test file')} added`] : []),
    ...(changed > 0 ? [`${counted(changed, 'test file')} changed`] : []),
  ];
  const places = tests.map(({ path }): FactPlace => ({ path, side: 'new' }));
  return [factOf({ rule, text: parts.join(', '), tone: 'fact', places, basis: tests.map(({ path }) => path) })];
}

function withoutTest(
  files: readonly ChangedFile[],
  all: { readonly code: number; readonly tests: number },
  { rule, change }: Sight,
): readonly Fact[] {
  if (files.length === 0) return [];
  const names = listed(files.map(({ path }) => nameOf(path)));
  const text =
    all.tests === 0
      ? `${counted(files.length, 'code file')} changed, and no test: ${names}`
      : `${files.length} of ${counted(all.code, 'changed code file')} ${files.length === 1 ? 'has' : 'have'} no changed test: ${names}`;
  const places = files.map((file): FactPlace => {
    const first = livelyLines(file, change).find((line) => isAdded(file, line));
    return { path: file.path, side: 'new', ...(first ? { line: first.line } : {}) };
  });
  return [factOf({ rule, text, places, basis: files.map(({ path }) => path) })];
}
