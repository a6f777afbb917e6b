import assert from 'node:assert/strict';
import type { CompletionItem, DocumentLink, DocumentSymbol, Hover, Location, SymbolInformation } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { removeFolders } from '../node/support.ts';
import { startEditor, stopEditors, type Editor } from './client.ts';
import { workspace } from './workspace.ts';

const first = 'docs/adr/0001-use-postgres.md';
const second = 'docs/adr/0002-keep-history.md';
const textOf = (path: string): string => workspace[path] ?? '';

async function hoverAt(editor: Editor, path: string, words: string): Promise<string> {
  const hover = await editor.ask<Hover | null>('textDocument/hover', editor.position(path, words, 'end'));
  return hover ? (hover.contents as { value: string }).value : '';
}

/** Open a text with a cursor `|` in it, and ask what can stand there. */
async function complete(
  editor: Editor,
  path: string,
  marked: string,
): Promise<{ items: CompletionItem[]; accept: (label: string) => string }> {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const document = TextDocument.create('x:', 'markdown', 1, text);
  await editor.open(path, text);
  const items = await editor.ask<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri: editor.uri(path) },
    position: document.positionAt(offset),
  });
  await editor.close(path);
  const accept = (label: string): string => {
    const item = items.find((each) => each.label === label);
    assert.ok(item?.textEdit, `“${label}” is among ${items.map((each) => each.label).join(' | ')}`);
    return TextDocument.applyEdits(document, [item.textEdit as never]);
  };
  return { items, accept };
}

suite('reading with the server', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await startEditor({ files: workspace });
    await editor.ask('docent/ready');
    await editor.open(first, textOf(first));
    await editor.open(second, textOf(second));
  });
  suiteTeardown(async () => {
    await stopEditors();
    removeFolders();
  });

  suite('hover', () => {
    test('on a citation says what is cited', async () => {
      const text = await hoverAt(editor, first, 'and ADR-2');
      assert.match(text, /\*\*ADR\\-2 Keep history\*\*/);
      assert.match(text, /Proposed · 2126\\-04\\-01/);
      assert.match(text, /> We will keep it/);
    });

    test('on a link to an artifact does, too', async () => {
      assert.match(await hoverAt(editor, second, 'see [the st'), /ADR\\-1 Use Postgres/);
    });

    test('on the title says which kind it is, and why', async () => {
      const text = await hoverAt(editor, first, '# Use Post');
      assert.match(text, /Architecture Decision Record\*\*, it says so itself/);
      assert.match(text, /kind: adr/);
    });

    test('on a heading says what the section is for', async () => {
      assert.match(await hoverAt(editor, first, '## Conseq'), /\*\*Consequences\*\*, a section of the kind/);
    });

    test('on a key says what the field is', async () => {
      assert.match(await hoverAt(editor, first, 'decid'), /people of the kind Architecture Decision Record/);
    });

    test('on the status says where it may go next', async () => {
      assert.match(await hoverAt(editor, first, 'status: acc'), /\*\*Accepted\*\*, a status .*\n\nNext: .*\*Superseded\*/);
    });

    test('says nothing where there is nothing', async () => {
      assert.equal(await hoverAt(editor, first, 'We need jo'), '');
    });
  });

  suite('going to', () => {
    test('a citation’s artifact', async () => {
      const [target] = await editor.ask<Location[]>('textDocument/definition', editor.position(first, 'ADR-2', 'end'));
      assert.equal(target?.uri, editor.uri(second));
      assert.deepEqual(target?.range.start, editor.at(second, 'Keep history'));
    });

    test('what an ordinary link’s words name; its target is left to VS Code’s own Markdown', async () => {
      const [target] = await editor.ask<Location[]>('textDocument/definition', editor.position(second, 'the store'));
      assert.equal(target?.uri, editor.uri(first));
      assert.deepEqual(await editor.ask('textDocument/definition', editor.position(second, '0001-use')), []);
    });

    test('where an artifact is mentioned, from its title', async () => {
      const places = await editor.ask<Location[]>('textDocument/references', {
        ...editor.position(first, 'Use Postgres'),
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        places.map(({ uri }) => uri),
        [editor.uri(first), editor.uri(second)],
      );
      const cited = await editor.ask<Location[]>('textDocument/references', {
        ...editor.position(second, 'Keep history'),
        context: { includeDeclaration: false },
      });
      assert.deepEqual(
        cited.map(({ uri, range }) => [uri, range.start]),
        [[editor.uri(first), editor.at(first, 'ADR-2')]],
      );
    });

    test('links are citations of what is there, not ordinary links, nor what is not there', async () => {
      const text = `${textOf(first)}\nSee ADR-99, RFC 2119, \`ADR-2\` and [ADR-2](0002-keep-history.md), but adr-0002.\n`;
      await editor.change(first, text);
      const links = await editor.ask<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: editor.uri(first) } });
      const cited = editor.at(first, 'adr-0002');
      const stated = editor.at(first, 'ADR-2');
      await editor.change(first, textOf(first));
      assert.deepEqual(
        links.map(({ range, target }) => [range.start, target]),
        [
          [stated, editor.uri(second)],
          [cited, editor.uri(second)],
        ],
      );
    });

    test('artifacts by number or title', async () => {
      const symbols = await editor.ask<SymbolInformation[]>('workspace/symbol', { query: 'history' });
      assert.deepEqual(
        symbols.map(({ name }) => name),
        ['ADR-2 Keep history'],
      );
      assert.equal((await editor.ask<SymbolInformation[]>('workspace/symbol', { query: '' })).length, 2);
    });

    test('sections of an artifact, in editors without an outline of their own', async () => {
      const other = await startEditor({ files: workspace, options: null });
      await other.open(first, textOf(first));
      const [symbol] = await other.ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: other.uri(first) } });
      assert.equal(symbol?.name, 'ADR-1 Use Postgres');
      assert.deepEqual(
        symbol?.children?.map(({ name }) => name),
        ['Context and problem statement', 'Considered options', 'Decision', 'Consequences'],
      );
      assert.deepEqual(
        symbol?.children?.[1]?.children?.map(({ name }) => name),
        ['Postgres', 'Files'],
      );
    });
  });

  suite('completion', () => {
    const third = 'docs/adr/0003-x.md';
    const head = '---\nkind: adr\nstatus: proposed\n---\n\n# X\n\n';

    test('of a status gives the kind’s, the next ones first', async () => {
      const { items, accept } = await complete(editor, third, head.replace('proposed', 'proposed|'));
      assert.match(items[0]?.detail ?? '', /^next/);
      assert.ok(items.some(({ label }) => label === 'superseded'));
      assert.match(accept('accepted'), /status: accepted\n/);
    });

    test('of a key gives those that are absent', async () => {
      const { items, accept } = await complete(editor, third, head.replace('status: proposed', 'status: proposed\nda|'));
      assert.ok(items.every(({ label }) => label !== 'status'));
      assert.match(accept('date'), /\ndate: \n/);
    });

    test('of a date gives today', async () => {
      const { accept } = await complete(editor, third, head.replace('status: proposed', 'status: proposed\ndate: |'));
      assert.match(accept('2026-11-22'), /date: 2026-11-22\n/);
    });

    test('of people and tags gives those used already', async () => {
      const people = await complete(editor, third, head.replace('status: proposed', 'deciders: [Ada Lovelace, |]'));
      assert.match(people.accept('Grace Hopper'), /deciders: \[Ada Lovelace, Grace Hopper\]/);
      const tags = await complete(editor, third, head.replace('status: proposed', 'tags:\n  - |'));
      assert.deepEqual(
        tags.items.map(({ label }) => label),
        ['storage', 'history'],
      );
    });

    test('of a relation gives the other artifacts', async () => {
      const { accept } = await complete(editor, third, head.replace('status: proposed', 'supersedes: |'));
      assert.match(accept('ADR-2'), /supersedes: ADR-2\n/);
    });

    test('of a heading gives the missing sections, with their guidance', async () => {
      const { items, accept } = await complete(editor, third, `${head}## Context\n\nx\n\n## |`);
      assert.ok(items.every(({ label }) => label !== '## Context'));
      assert.match(accept('## Decision'), /\n## Decision\n\n\$\{0:<!-- /);
    });

    test('behind a prefix gives what can be cited', async () => {
      const { accept } = await complete(editor, third, `${head}As ADR-|`);
      assert.match(accept('ADR-1'), /As ADR-1$/);
      assert.deepEqual((await complete(editor, third, `${head}As ISO-|`)).items, []);
    });

    test('of a link’s destination gives artifacts by title', async () => {
      const { accept } = await complete(editor, third, `${head}See [it](|)`);
      assert.match(accept('ADR-2 Keep history'), /\[it\]\(0002-keep-history\.md\)/);
    });

    test('of fields in the text writes as the text does', async () => {
      const bullets = '# X\n\n* Status: |\n* Date: 2026-01-01\n\n## Context\n\nx\n\n## Decision\n\ny\n';
      assert.match((await complete(editor, third, bullets)).accept('Accepted'), /\* Status: Accepted\n/);
      const bold = '# X\n\n**Status:** Prop|\n\n## Context\n\nx\n\n## Decision\n\ny\n';
      assert.match((await complete(editor, third, bold)).accept('Accepted'), /\*\*Status:\*\* Accepted\n/);
      const section = '# X\n\n## Status\n\n|\n\n## Context\n\nx\n\n## Decision\n\ny\n';
      assert.match((await complete(editor, third, section)).accept('Accepted'), /## Status\n\nAccepted\n/);
    });

    test('says nothing in the middle of prose', async () => {
      assert.deepEqual((await complete(editor, third, `${head}Some words and |`)).items, []);
    });
  });
});
