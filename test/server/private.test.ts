import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CodeAction, CompletionItem, SymbolInformation } from 'vscode-languageserver-protocol';
import type { ArtifactItem, ChildrenResult, DraftResult } from '../../src/manifest/protocol.ts';
import { removeFolders } from '../node/support.ts';
import { startEditor, stopEditors, type Editor } from './client.ts';
import { workspace } from './workspace.ts';

const home = 'private/one-on-ones';
const note = `${home}/2026-11-20-lena-fischer.md`;
const other = `${home}/2026-11-13-lena-fischer.md`;
const text =
  '---\nkind: one-on-one\nwith: Lena Fischer\ndate: 2026-11-20\ntags: [growth]\n---\n\n# Lena Fischer\n\n## Notes\n\nHer plan.\n';
const ignored = { ...workspace, '.git/HEAD': '', '.gitignore': 'private/\n', [note]: text, [other]: text };
const rule = 'private-tracked';

/** A file of the workspace is written, and the server told of it. */
async function write(editor: Editor, path: string, content: string | undefined): Promise<void> {
  mkdirSync(dirname(join(editor.root, path)), { recursive: true });
  if (content === undefined) rmSync(join(editor.root, path));
  else writeFileSync(join(editor.root, path), content);
  await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri(path), type: content === undefined ? 3 : 2 }] });
}

suite('private artifacts in the server', () => {
  teardown(async () => {
    await stopEditors();
    removeFolders();
  });

  const attention = (editor: Editor): Promise<ChildrenResult> =>
    editor.ask('docent/children', { view: 'artifacts', groupBy: 'kind', node: 'kind:one-on-one', filter: {} });

  test('are in the tree and found by the editor’s own search, though git ignores them', async () => {
    const editor = await startEditor({ files: ignored });
    const { nodes } = await attention(editor);
    assert.deepEqual(
      nodes.flatMap((node) => (node.type === 'artifact' ? [[node.artifact.path, node.artifact.private]] : [])),
      [
        [other, true],
        [note, true],
      ],
    );
    const symbols = await editor.ask<SymbolInformation[]>('workspace/symbol', { query: 'lena' });
    assert.equal(symbols.length, 2);
    const [found] = await editor.ask<ArtifactItem[]>('docent/find', { query: 'postgres', limit: 1 });
    assert.equal(found?.private, false);
  });

  test('are checked as any other while they are open, from the first moment on', async () => {
    const editor = await startEditor({ files: ignored });
    await editor.open(note, text.replace('2026-11-20', '2026-11-31'));
    await editor.until(() => editor.rules(note).includes('field-value'), 'a finding');
    assert.ok(!editor.rules(note).includes(rule));
  });

  test('are followed as they come and go', async () => {
    const editor = await startEditor({ files: ignored });
    assert.deepEqual(await editor.ask('docent/ready'), { artifacts: 4 });
    const third = `${home}/2026-11-27-noor.md`;
    const hold = async (count: number): Promise<void> => {
      for (let tries = 0; (await attention(editor)).nodes.length !== count; tries++) {
        assert.ok(tries < 100, `never ${count}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await hold(2);
    await write(editor, 'private/other/a.md', text);
    await write(editor, third, text);
    await hold(3);
    await write(editor, third, undefined);
    await hold(2);
  });

  test('that git does not ignore are a finding until it does, and the fix sees to that', async () => {
    const { '.gitignore': _, ...files } = ignored;
    const editor = await startEditor({ files });
    await editor.open(note, text);
    await editor.until(() => editor.rules(note).includes(rule), 'a finding');
    const diagnostic = editor.diagnostics(note).find(({ code }) => code === rule);
    const actions = await editor.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri(note) },
      range: diagnostic?.range,
      context: { diagnostics: [diagnostic], only: ['quickfix'] },
    });
    const action = actions.find(({ title }) => title === `Add “/${home}/” to .gitignore`);
    assert.ok(action, actions.map(({ title }) => title).join(' | '));
    const { edit } = await editor.ask<CodeAction>('codeAction/resolve', action);
    assert.match(JSON.stringify(edit), /"kind":"create","uri":"[^"]*\/\.gitignore"/);
    await write(editor, '.gitignore', `/${home}/\n`);
    await editor.until(() => !editor.rules(note).includes(rule), 'no finding');
    await write(editor, '.gitignore', 'dist/\n');
    await editor.until(() => editor.rules(note).includes(rule), 'a finding again');
    await write(editor, '.git/info/exclude', 'private\n');
    await editor.until(() => !editor.rules(note).includes(rule), 'no finding again');
  });

  test('that are about to be made say where git would take them, and come with the edit that keeps them out', async () => {
    const { '.gitignore': _, ...files } = ignored;
    const editor = await startEditor({ files });
    const draft = (params: object): Promise<DraftResult> =>
      editor.ask('docent/draft', { kind: 'one-on-one', title: 'Noor Haddad', ...params });
    const exposed = { target: home, ignoreFile: { uri: editor.uri('.gitignore'), path: '.gitignore' }, line: `/${home}/` };
    assert.deepEqual((await draft({})).exposed, exposed);
    const { edit, ...same } = (await draft({ keepOut: true })).exposed ?? { edit: undefined };
    assert.deepEqual(same, exposed);
    assert.match(JSON.stringify(edit), /"kind":"create","uri":"[^"]*\/\.gitignore".*"newText":"\/private\/one-on-ones\/\\n"/);
    assert.equal((await draft({ kind: 'adr' })).exposed, undefined);

    const elsewhere = await draft({ folder: editor.uri('talks'), keepOut: true });
    assert.equal(elsewhere.exposed?.line, '/talks/2026-11-22-noor-haddad.md');
    writeFileSync(join(editor.root, '.gitignore'), 'dist/\r\n');
    const added = JSON.stringify((await draft({ keepOut: true })).exposed?.edit);
    assert.match(added, /"start":\{"line":1,"character":0\}.*"newText":"\/private\/one-on-ones\/\\r\\n"/);
    assert.doesNotMatch(added, /"kind":"create"/);
    writeFileSync(join(editor.root, '.gitignore'), 'private/\n');
    assert.equal((await draft({ keepOut: true })).exposed, undefined);
  });

  test('are suggested only where what one writes is private as well', async () => {
    const editor = await startEditor({ files: ignored });
    await editor.ask('docent/ready');
    const labels = async (path: string, content: string, after: string): Promise<string[]> => {
      await editor.open(path, content);
      const items = await editor.ask<CompletionItem[]>('textDocument/completion', editor.position(path, after, 'end'));
      await editor.close(path);
      return items.map(({ label }) => label);
    };
    const decision = workspace['docs/adr/0002-keep-history.md'] ?? '';
    const path = 'docs/adr/0002-keep-history.md';
    assert.deepEqual(await labels(path, `${decision}\nSee [x](`, 'See [x]('), ['ADR-1 Use Postgres']);
    assert.deepEqual(await labels(path, decision, 'deciders: ['), ['Ada Lovelace', 'Grace Hopper']);
    assert.ok(!(await labels(path, decision, 'tags: [')).includes('growth'));
    const inside = await labels(note, `${text}\nSee [x](`, 'See [x](');
    assert.deepEqual(inside.sort(), ['ADR-1 Use Postgres', 'ADR-2 Keep history', 'Lena Fischer']);
    assert.ok((await labels(note, text, 'with: ')).includes('Lena Fischer'));
  });
});
