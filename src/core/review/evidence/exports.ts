import type { ChangedFile } from '../change.ts';
import type { Fact, FactPlace } from '../fact.ts';
import { counted, excerptOf, factOf, listed } from './fact-of.ts';
import { movedLines, sortedFiles, spokenLines } from './ground.ts';
import type { Measure, Sight } from './measure.ts';
import { publicNames, type PublicName } from './public-names.ts';

/** A name that others could use before, and that is gone or is called in another way now. */
interface Broken {
  readonly file: ChangedFile;
  readonly name: PublicName;
  readonly now: PublicName | undefined;
}

/** What a change takes from others: names that are public no more, other parameters, lines of schemas. */
export const exports: Measure = (sight) => [...changedSchemas(sight), ...brokenNames(sight)];

function brokenNames({ rule, change }: Sight): readonly Fact[] {
  const files = sortedFiles(change).flatMap(({ file, sort }) => (sort === 'code' && file.status !== 'added' ? [file] : []));
  const elsewhere = new Set(
    sortedFiles(change)
      .flatMap(({ file, sort }) => (sort === 'code' && file.after !== undefined ? publicNames(file.path, file.after) : []))
      .map(({ name }) => name),
  );
  const broken = files.flatMap((file): Broken[] => {
    if (file.before === undefined || (file.after === undefined && file.status !== 'deleted')) return [];
    const now = new Map(publicNames(file.path, file.after ?? '').map((each) => [each.name, each]));
    return publicNames(file.from ?? file.path, file.before).flatMap((name): Broken[] => {
      const after = now.get(name.name);
      if (!after) return elsewhere.has(name.name) ? [] : [{ file, name, now: undefined }];
      return isCompatible(name, after) ? [] : [{ file, name, now: after }];
    });
  });
  const gone = broken.filter(({ now }) => !now);
  const other = broken.filter(({ now }) => now);
  const fact = (found: readonly Broken[], text: string): Fact[] =>
    found.length === 0
      ? []
      : [
          factOf({
            rule,
            text: `${text}: ${listed(found.map(({ name }) => name.name))}`,
            tone: found.some(({ file }) => isEntry(file.path)) ? rule.tone : 'fact',
            places: found.map(placeOf),
            basis: found.map(({ file, name, now }) => `${file.path} ${name.name} ${now?.parameters ?? ''}`),
          }),
        ];
  return [
    ...fact(gone, counted(gone.length, 'public name is gone', 'public names are gone')),
    ...fact(other, counted(other.length, 'public function takes other parameters', 'public functions take other parameters')),
  ];
}

/** Files by which others come in. In all others public names may well be the project's own business. */
const isEntry = (path: string): boolean =>
  /(?:^|\/)(?:index|mod|lib|api|public[-_]api|__init__)\.\w+$|\.d\.ts$|(?:^|\/)(?:api|sdk|public)\//.test(path);

/** Parameters that were put behind the others and may be left out break nobody. */
function isCompatible(before: PublicName, now: PublicName): boolean {
  if (before.parameters === now.parameters) return true;
  if (before.parameters === undefined || now.parameters === undefined) return true;
  if (!now.parameters.startsWith(before.parameters)) return false;
  const more = now.parameters.slice(before.parameters.length).replace(/^,/, '');
  return more.split(',').every((each) => /\?:|=|^\*|\.\.\.|^$/.test(each));
}

const placeOf = ({ file: { path, from }, name, now }: Broken): FactPlace =>
  now
    ? { path, line: now.line, side: 'new', excerpt: excerptOf(now.text) }
    : { path: from ?? path, line: name.line, side: 'old', excerpt: excerptOf(name.text) };

function changedSchemas({ rule, change }: Sight): readonly Fact[] {
  const files = sortedFiles(change).flatMap(({ file, sort }) => (sort === 'schemas' && file.status !== 'added' ? [file] : []));
  const moved = movedLines(change);
  const losing = files.flatMap((file) => {
    const lines = spokenLines(file.lines?.removed ?? [])(file).filter(({ text }) => /\w/.test(text) && !moved.has(text.trim()));
    return file.status === 'deleted' || lines.length > 0 ? [{ file, line: lines[0] }] : [];
  });
  if (files.length === 0) return [];
  const names = listed(files.map(({ path }) => path));
  const text = `${counted(files.length, 'schema')} changed: ${names}`;
  const places = losing.map(({ file: { path }, line }): FactPlace => ({
    path,
    side: 'old',
    ...(line ? { line: line.line, excerpt: excerptOf(line.text) } : {}),
  }));
  const all = files.map(({ path, status }): FactPlace => ({ path, side: status === 'deleted' ? 'old' : 'new' }));
  const basis = files.flatMap((file) => [file.path, ...(file.lines?.removed ?? []).map((each) => each.text.trim())]);
  return losing.length === 0
    ? [factOf({ rule, text: `${text}, nothing taken away`, tone: 'fact', places: all, basis })]
    : [
        factOf({
          rule,
          text: `${text}; ${losing.length === 1 ? 'one loses' : `${losing.length} lose`} or ${losing.length === 1 ? 'changes' : 'change'} lines`,
          places,
          basis,
        }),
      ];
}
