import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The import table of docs/architecture.md: what each folder of src may import. */
const table: Readonly<Record<string, { readonly folders: readonly string[]; readonly packages: RegExp }>> = {
  manifest: { folders: [], packages: /^$/ },
  core: {
    folders: ['manifest'],
    packages: /^(?:unified|remark-.+|mdast|mdast-.+|unist-.+|micromark-.+|yaml|picomatch|ignore|fastest-levenshtein|github-slugger)$/,
  },
  node: { folders: ['core', 'manifest'], packages: /^(?:node:.+|ignore|tinyglobby)$/ },
  server: { folders: ['core', 'manifest', 'node'], packages: /^(?:vscode-languageserver.*|vscode-uri|vscode-jsonrpc.*)$/ },
  extension: { folders: ['manifest'], packages: /^(?:vscode|vscode-languageclient.*)$/ },
  cli: { folders: ['core', 'manifest', 'node'], packages: /^(?:node:.+)$/ },
  remark: { folders: ['core', 'manifest', 'node'], packages: /^(?:node:.+|unified|vfile|vfile-.+|mdast|unist-.+|remark-.+)$/ },
};

/** Core's own order: a folder imports only what stands before it; rules, drafts and review do not know each other. */
const coreOrder = ['text', 'markdown', 'kinds', 'config', 'artifacts', 'catalog', 'rules', 'drafts', 'review', 'engine'];
const siblings = new Set(['rules', 'drafts', 'review']);

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = sources('src').flatMap((from) =>
  [
    ...readFileSync(from, 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*?)?from\s+'([^']+)'|import\(\s*'([^']+)'/g,
    ),
  ].map((match) => ({
    from,
    to: match[1] ?? match[2] ?? '',
  })),
);

suite('the architecture', () => {
  test('is read at all', () => {
    assert.ok(imports.length > 100, `${imports.length} imports found`);
  });

  test('lets a folder import only what the table allows', () => {
    assert.deepEqual(imports.filter((each) => !allowed(each)).map(shown), []);
  });

  test('keeps the order inside core', () => {
    assert.deepEqual(imports.filter((each) => !inOrder(each)).map(shown), []);
  });

  test('keeps rules from importing rules', () => {
    const wrong = imports.filter(({ from, to }) => {
      const target = resolved(from, to);
      return from.startsWith('src/core/rules/rules/') && !from.endsWith('/index.ts') && target.startsWith('src/core/rules/rules/');
    });
    assert.deepEqual(wrong.map(shown), []);
  });

  test('lets only what starts the server see the machine', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith('src/server/') &&
        !/\/main(?:-node)?\.ts$/.test(from) &&
        (resolved(from, to).startsWith('src/node/') || to.startsWith('node:')),
    );
    assert.deepEqual(wrong.map(shown), []);
  });

  // A call takes some hundred thousand arguments and no more: a long enough document would bring everything down.
  test('hands no list of any length over as arguments of a call', () => {
    const spread = /\.(?:push|unshift)\(\.\.\.|Math\.(?:max|min)\((?:\d+, )?\.\.\./;
    const wrong = sources('src')
      .filter((path) => /^src\/(?:core|server)\//.test(path))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => spread.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );
    assert.deepEqual(wrong, []);
  });

  // Kinds are data: what seems to need the name of one lacks a property of the kind language.
  test('names no kind in the code, but for example to people', () => {
    const ids = readdirSync('templates').flatMap((name) => /^([^.]+)\.md$/.exec(name)?.[1] ?? []);
    const named = new RegExp(`(?:^|-)(?:${ids.join('|')})(?:-|$)`);
    const naming = sources('src')
      .filter((path) => !path.endsWith('.generated.ts') && !isOfOtherTool(path))
      .flatMap((path) =>
        codeWords(readFileSync(path, 'utf8'))
          .filter((word) => named.test(word))
          .map((word) => `${path}: ${word}`),
      );
    assert.ok(ids.length > 10);
    assert.deepEqual(naming, []);
  });
});

/** The command line of adr-tools, which knows one kind only. */
const isOfOtherTool = (path: string): boolean => /^src\/cli\/(?:commands\/)?adr\b/.test(path);

/** Names, and texts that are no sentences, of a source file without its comments: each as its words in lower case, with hyphens. */
function codeWords(source: string): string[] {
  const tokens = source.matchAll(
    /\/\*[^]*?\*\/|\/\/.*|('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|([\p{L}_$][\p{L}\p{N}_$]*)/gu,
  );
  return [...tokens].flatMap(([, text, name]) => {
    const words = text === undefined ? name : /\s/.test(text) ? undefined : text;
    return words === undefined
      ? []
      : [
          words
            .split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u)
            .filter(Boolean)
            .join('-')
            .toLowerCase(),
        ];
  });
}

function allowed({ from, to }: Import): boolean {
  const folder = from.split('/')[1] ?? '';
  const row = table[folder];
  if (!row) return false;
  if (!to.startsWith('.')) return row.packages.test(to.replace(/^(@[^/]+\/[^/]+|[^/]+)\/(?!.*node:).*$/, '$1')) || row.packages.test(to);
  const target = resolved(from, to).split('/')[1] ?? '';
  return target === folder || row.folders.includes(target);
}

function inOrder({ from, to }: Import): boolean {
  const own = coreFolder(from);
  const target = to.startsWith('.') ? coreFolder(resolved(from, to)) : undefined;
  if (own === undefined || target === undefined || own === target) return true;
  if (siblings.has(own) && siblings.has(target)) return false;
  return coreOrder.indexOf(target) < coreOrder.indexOf(own);
}

function coreFolder(path: string): string | undefined {
  const [, core, folder] = path.split('/');
  return core === 'core' && folder !== undefined && coreOrder.includes(folder) ? folder : undefined;
}

const resolved = (from: string, to: string): string => (to.startsWith('.') ? posix.join(posix.dirname(from), to) : to);
const shown = ({ from, to }: Import): string => `${from} imports ${to}`;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).replaceAll('\\', '/');
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}
