import { nameOf } from '../../text/path.ts';
import type { ChangedFile } from '../change.ts';
import type { Fact, FactPlace } from '../fact.ts';
import { factOf, listed } from './fact-of.ts';
import { sortedFiles } from './ground.ts';
import type { Measure } from './measure.ts';
import { packagesIn } from './packages/packages-in.ts';

/** A package that one side of a manifest asks for and the other does not, or in another version. */
interface Difference {
  readonly file: ChangedFile;
  readonly name: string;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** Packages that a change adds, takes away, or wants in another version; what lock files say follows from that. */
export const dependencies: Measure = ({ rule, change }) => {
  const all = sortedFiles(change).flatMap(({ file, sort }) => (sort === 'dependencies' ? differences(file) : []));
  const fact = (
    found: readonly Difference[],
    one: string,
    many: string,
    words: (each: Difference) => string,
    tone: Fact['tone'],
  ): Fact[] =>
    found.length === 0
      ? []
      : [
          factOf({
            rule,
            text: `${found.length === 1 ? `1 ${one}` : `${found.length} ${many}`}: ${listed(found.map(words), 4)}`,
            tone,
            places: found.map(placeOf),
            basis: found.map(({ file, name, before = '', now = '' }) => `${file.path} ${name} ${before} ${now}`),
          }),
        ];
  return [
    ...fact(
      all.filter(({ before }) => before === undefined),
      'new dependency',
      'new dependencies',
      ({ name, now }) => `${name} ${now}`.trim(),
      rule.tone,
    ),
    ...fact(
      all.filter(({ before, now }) => before !== undefined && now !== undefined),
      'dependency in another version',
      'dependencies in other versions',
      ({ name, before, now }) => `${name} ${before} → ${now}`,
      'fact',
    ),
    ...fact(
      all.filter(({ now }) => now === undefined),
      'dependency less',
      'dependencies less',
      ({ name }) => name,
      'fact',
    ),
  ];
};

function differences(file: ChangedFile): readonly Difference[] {
  const { before, after, status, path } = file;
  if (before === undefined && after === undefined) return [];
  // Half a comparison would call every package new.
  if ((before === undefined && status !== 'added') || (after === undefined && status !== 'deleted')) return [];
  const was = packagesIn(nameOf(file.from ?? path), before ?? '');
  const is = packagesIn(nameOf(path), after ?? '');
  const names = [...new Set([...is.keys(), ...was.keys()])];
  return names.flatMap((name) => {
    const each = { file, name, before: was.get(name), now: is.get(name) };
    return each.before === each.now ? [] : [each];
  });
}

/** The line that names the package, among those that changed. */
function placeOf({ file: { path, lines, status }, name, now }: Difference): FactPlace {
  const side = now === undefined ? lines?.removed : lines?.added;
  const artifact = name.slice(name.lastIndexOf(':') + 1);
  const line = side?.find(({ text }) => text.includes(`"${name}"`)) ?? side?.find(({ text }) => text.includes(artifact));
  const old = now === undefined || status === 'deleted';
  return { path, side: old ? 'old' : 'new', ...(line ? { line: line.line, excerpt: line.text.trim().slice(0, 120) } : {}) };
}
