import { folderOf, nameOf } from '../../text/path.ts';
import type { ChangedFile } from '../change.ts';

/** Names so many files have that a test of that name says nothing without its folder. */
const common =
  /^(?:index|main|mod|lib|init|app|types?|utils?|helpers?|common|constants|config|base|model|models|views|service|handler|client|server|errors?)$/;

/**
 * Whether a code file has a test among those that changed: by its name (`foo.ts` and `foo.test.ts`, `test_foo.py`, `FooTest.java`), by a folder
 * that mirrors its own, or as a test names it.
 */
export function testedBy(tests: readonly ChangedFile[]): (file: ChangedFile) => boolean {
  const stems = new Set(tests.map(({ path }) => stemOf(path)));
  const begun = new Set([...stems].flatMap(beginnings));
  const folders = new Set(tests.flatMap(({ path }) => [mirror(folderOf(path)), mirror(folderOf(path)) + '/' + stemOf(path)]));
  const goFolders = new Set(tests.filter(({ path }) => path.endsWith('.go')).map(({ path }) => folderOf(path)));
  const named = new Set(tests.flatMap(namesIn));
  return (file) => {
    const { path } = file;
    const stem = stemOf(path);
    const folder = mirror(folderOf(path));
    const isCommon = common.test(stem);
    if (path.endsWith('.go') && goFolders.has(folderOf(path))) return true;
    if (hasOwnTests(file)) return true;
    if (!isCommon && (stems.has(stem) || begun.has(stem))) return true;
    if (folder !== '' && (folders.has(folder) || folders.has(`${folder}/${stem}`))) return true;
    if (folder !== '' && stems.has(simple(nameOf(folderOf(path)))) && !common.test(simple(nameOf(folderOf(path))))) return true;
    return !isCommon && named.has(stem);
  };
}

/** `user_service_test.go`, `UserServiceTest.java` and `user-service.spec.ts` are all tests of “userservice”. */
function stemOf(path: string): string {
  const name =
    nameOf(path)
      .replace(/^[._]+/, '')
      .split('.')[0] ?? '';
  return simple(
    name
      .replace(/(?:[-_](?:test|tests|spec|specs|unittest|it|e2e)|(?<=[a-z0-9])(?:Tests?|TestCase|IT|Specs?|Suite|UnitTests?))$/, '')
      .replace(/^(?:test|spec)[-_]/, '')
      .replace(/^Test(?=[A-Z])/, ''),
  );
}

/** `order-edges` is a test of `order`: every beginning of a name that is long enough to say something. */
const beginnings = (stem: string): string[] =>
  Array.from({ length: Math.max(0, Math.min(stem.length, 60) - 4) }, (_, at) => stem.slice(0, at + 4));

const simple = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const roots = /^(?:src|lib|app|source|main|test|tests|spec|specs|__tests__|unit|integration|java|kotlin|scala|python|e2e)$/;

/** A folder without the parts in which trees of code and of tests differ. */
const mirror = (folder: string): string =>
  folder
    .split('/')
    .filter((part) => !roots.test(part) && part !== '')
    .map((part) => part.replace(/[.-](?:tests?|unittests)$/i, '').toLowerCase())
    .join('/');

/** What a test brings in, and every name that is written as types are. */
function namesIn({ after, lines }: ChangedFile): readonly string[] {
  const texts = after === undefined ? (lines?.added ?? []).map(({ text }) => text) : after.split('\n');
  const found = new Set<string>();
  for (const each of texts) {
    const text = each.slice(0, 300);
    if (/\b(?:import|require|require_relative|from|use|using|include|load|mock|patch)\b|["'](?:\.{1,2}|@|~)\//.test(text))
      for (const [name] of text.matchAll(/[\p{L}\p{N}_-]{3,80}/gu)) found.add(simple(name));
    for (const [name] of text.matchAll(/\b[A-Z][a-z]\w{2,80}\b/g)) found.add(simple(name));
  }
  return [...found];
}

/** Languages whose tests stand beside the code, in the same file. */
function hasOwnTests({ path, lines, after = '' }: ChangedFile): boolean {
  const forms: Readonly<Record<string, RegExp>> = {
    rs: /#\[(?:\w+::)?test\]|#\[cfg\(test\)\]|\bassert(?:_eq|_ne)?!/,
    zig: /^\s*test "/,
    d: /\bunittest\b/,
  };
  const form = forms[/\.(\w+)$/.exec(path)?.[1] ?? ''];
  if (!form || !lines) return false;
  const start = after.split('\n').findIndex((line) => /#\[cfg\(test\)\]/.test(line));
  return lines.added.some(({ line, text }) => form.test(text) || (start >= 0 && line > start));
}
