import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompletionItem, Hover, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { ChildrenResult, DraftResult, KindItem } from '../../src/manifest/protocol.ts';
import { removeFolders } from '../node/support.ts';
import { startEditor, stopEditors, type Editor } from './client.ts';

const kep = readFileSync(new URL('../fixtures/kinds/kep.md', import.meta.url), 'utf8');

const recipe = `---
docent: 1
kind: recipe
name: Recipe
statuses: { untried: { next: [cooked] }, cooked: {} }
fields: { status: { type: status, need: required }, serves: number }
---

# {title}

## Steps
<!-- docent: { need: core } -->
<!-- What to do, in order. -->

## Shopping
`;
const bread = '---\nkind: recipe\nstatus: burnt\n---\n\n# Bread\n\n## History\n\nOld.\n';
const kinds = '.docent/kinds/recipe.md';
const path = 'kitchen/bread.md';

/** Write files, or delete them, and tell the server as an editor does that watches them. */
async function set(editor: Editor, files: Readonly<Record<string, string | undefined>>): Promise<void> {
  const changes = Object.entries(files).map(([each, text]) => {
    const full = join(editor.root, each);
    mkdirSync(dirname(full), { recursive: true });
    if (text === undefined) rmSync(full);
    else writeFileSync(full, text);
    return { uri: editor.uri(each), type: text === undefined ? 3 : 2 };
  });
  await editor.tell('workspace/didChangeWatchedFiles', { changes });
}

const groups = async (editor: Editor, groupBy: string): Promise<string[]> =>
  (await editor.ask<ChildrenResult>('docent/children', { view: 'artifacts', groupBy, filter: {} })).nodes.map((node) =>
    node.type === 'group' ? `${node.label} (${node.count})` : node.id,
  );

const kindIds = async (editor: Editor): Promise<string[]> => (await editor.ask<KindItem[]>('docent/kinds')).map(({ id }) => id);

const messages = (editor: Editor): string[] =>
  editor.diagnostics(path).map(({ message }) => (typeof message === 'string' ? message : message.value));

async function completions(editor: Editor, words: string, of = path): Promise<string[]> {
  const items = await editor.ask<CompletionItem[]>('textDocument/completion', editor.position(of, words, 'end'));
  return items.map(({ label }) => label);
}

async function hover(editor: Editor, of: string, words: string): Promise<string> {
  const found = await editor.ask<Hover | null>('textDocument/hover', editor.position(of, words, 'end'));
  return found ? (found.contents as { value: string }).value : '';
}

suite('a kind of the team’s own', () => {
  teardown(stopEditors);
  suiteTeardown(removeFolders);

  test('is there as soon as its file is, changes with it, and goes with it', async () => {
    const editor = await startEditor({ files: { [path]: bread } });
    await editor.open(path, bread);
    assert.deepEqual([await editor.ask('docent/ready'), (await kindIds(editor)).includes('recipe')], [{ artifacts: 0 }, false]);

    await set(editor, { [kinds]: recipe });
    await editor.until(() => editor.rules(path).length === 2, 'findings of the new kind');
    assert.deepEqual([...editor.rules(path)].sort(), ['section-missing', 'status-unknown']);
    assert.ok((await kindIds(editor)).includes('recipe'));
    assert.deepEqual(await groups(editor, 'kind'), ['Recipe (1)']);
    assert.deepEqual(await completions(editor, 'status: '), ['untried', 'cooked']);
    await editor.change(path, `${bread}\n## St\n`);
    assert.ok((await completions(editor, '## St')).includes('## Steps'));
    await editor.change(path, bread);
    assert.match(await hover(editor, path, '# Brea'), /Recipe\*\*, it says so itself/);
    const draft = await editor.ask<DraftResult>('docent/draft', { kind: 'recipe', title: 'Soup' });
    assert.match(draft.text, /^---\nkind: recipe\nstatus: untried\n/);

    await set(editor, { [kinds]: recipe.replace('cooked: {}', 'cooked: {}, burnt: {}').replace('need: core', 'need: optional') });
    await editor.until(() => editor.rules(path).length === 0, 'no finding');
    assert.deepEqual(await completions(editor, 'status: '), ['untried', 'cooked', 'burnt']);
    assert.deepEqual(await groups(editor, 'status'), ['Burnt (1)']);

    await editor.open(kinds, recipe);
    await editor.until(() => editor.rules(path).length === 2, 'the first kind again, as it is open');
    await set(editor, { [kinds]: undefined });
    await editor.until(() => editor.rules(path).length === 0, 'no finding, and no artifact, though its document is still open');
    await editor.ask('docent/document', { uri: editor.uri(path) });
    assert.deepEqual([await groups(editor, 'kind'), (await kindIds(editor)).includes('recipe')], [[], false]);
  });

  for (const folder of ['.docent', '.docent/kinds']) {
    test(`is there though only ${folder} is told of, which came with it, and goes with that`, async () => {
      const editor = await startEditor({ files: { [path]: bread, '.docent/config.yaml': '' } });
      await editor.open(path, bread);
      await editor.ask('docent/ready');
      mkdirSync(join(editor.root, '.docent/kinds'));
      writeFileSync(join(editor.root, kinds), recipe);
      await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri(folder), type: 1 }] });
      await editor.until(() => editor.rules(path).length === 2, 'findings of the new kind');
      rmSync(join(editor.root, folder), { recursive: true });
      await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri(folder), type: 3 }] });
      await editor.until(() => editor.rules(path).length === 0, 'no finding');
    });
  }

  test('stays while somebody works on it, though its file is gone', async () => {
    const editor = await startEditor({ files: { [path]: bread, [kinds]: recipe } });
    await editor.open(path, bread);
    await editor.open(kinds, recipe);
    await editor.change(kinds, recipe.replace('cooked: {}', 'cooked: {}, burnt: {}'));
    await editor.until(() => editor.rules(path).length === 1, 'another kind');
    await set(editor, { [kinds]: undefined, 'other.md': '# Other\n' });
    await editor.change(kinds, recipe.replace('need: core', 'need: optional'));
    await editor.until(() => editor.rules(path).join() === 'status-unknown', 'a third one');
  });

  test('counts as it stands in the editor, saved or not, and what is wrong with it is said there', async () => {
    const editor = await startEditor({ files: { [path]: bread, [kinds]: recipe } });
    await editor.open(path, bread);
    await editor.open(kinds, recipe);
    await editor.until(() => editor.rules(path).length === 2, 'findings');
    await editor.change(kinds, recipe.replace('cooked: {}', 'cooked: {}, burnt: {}').replace('next: [cooked]', 'next: [coocked]'));
    await editor.until(() => editor.rules(path).length === 1 && editor.rules(kinds).length === 1, 'another kind');
    assert.deepEqual([editor.rules(path), editor.rules(kinds)], [['section-missing'], ['kind-invalid']]);
  });

  test('may be a template that the config names, and follows both', async () => {
    const template = '# {title}\n\n## Steps\n\n## Shopping (optional)\n';
    const plain = bread.replace('kind: recipe\n', '');
    const config = 'kinds: { recipe: { template: kitchen/TEMPLATE.md, files: "kitchen/*.md" } }\n';
    const editor = await startEditor({ files: { [path]: plain, 'kitchen/TEMPLATE.md': template } });
    await editor.open(path, plain);
    assert.deepEqual(await editor.ask('docent/ready'), { artifacts: 0 });

    await set(editor, { '.docent/config.yaml': config });
    await editor.until(() => editor.rules(path).includes('section-missing'), 'findings of the template');
    assert.ok(messages(editor).some((message) => /“Steps”/.test(message)));
    assert.ok((await kindIds(editor)).includes('recipe'));

    await set(editor, { 'kitchen/TEMPLATE.md': template.replace('Steps', 'History') });
    await editor.until(() => !editor.rules(path).includes('section-missing'), 'a template with the section that is there');

    await set(editor, { 'kitchen/other.md': '# {title}\n\n## Oven\n', '.docent/config.yaml': config.replace('TEMPLATE', 'other') });
    await editor.until(() => editor.rules(path).includes('section-missing'), 'findings of another template');
    assert.ok(messages(editor).some((message) => /“Oven”/.test(message)));
  });

  suite('with fields in a file beside its artifacts', () => {
    const readme = 'keps/sig-node/1287-resize-pods/README.md';
    const yaml = 'keps/sig-node/1287-resize-pods/kep.yaml';
    const text = '# KEP-1287: Resize pods in place\n\n## Summary\n\nS.\n\n## Motivation\n\nM.\n\n### Goals\n\nG.\n\n## Proposal\n\nP.\n';
    const metadata =
      'title: Resize pods\nkep-number: 1287\nauthors: ["@ana"]\nowning-sig: sig-node\nstatus: provisional\n' +
      'creation-date: 2018-11-05\nreviewers: ["@ben"]\napprovers: ["@eve"]\n';
    const files = {
      '.docent/config.yaml': 'kinds: { kep: { files: "keps/*/*/README.md" } }\nrules: { section-missing: off }\n',
      '.docent/kinds/kep.md': kep,
      [readme]: text,
      [yaml]: metadata,
    };

    test('shows them, and follows them', async () => {
      const editor = await startEditor({ files });
      await editor.open(readme, text);
      await editor.ask('docent/ready');
      assert.deepEqual(await groups(editor, 'status'), ['Proposed (1)']);
      assert.match(await hover(editor, readme, 'Resize'), /kep\\\.yaml says\n\n\* Title: Resize pods\n[^]*Owning SIG: sig\\-node/);
      const [found] = await editor.ask<{ title: string; citation: string }[]>('docent/find', { query: 'resize', limit: 5 });
      assert.deepEqual([found?.title, found?.citation], ['Resize pods', 'KEP-1287']);

      await set(editor, { [yaml]: metadata.replace('provisional', 'flying').replace('1287', '1278') });
      await editor.until(() => editor.rules(readme).length === 2, 'findings');
      assert.deepEqual([...editor.rules(readme)].sort(), ['status-unknown', 'title-number']);
      const [related] = editor.diagnostics(readme)[0]?.relatedInformation ?? [];
      assert.equal(related?.location.uri, editor.uri(yaml));

      await set(editor, { [yaml]: metadata.replace('provisional', 'implementable') });
      await editor.until(() => editor.rules(readme).length === 0, 'no findings');
      assert.deepEqual(await groups(editor, 'status'), ['Accepted (1)']);
    });

    test('makes it with a new one', async () => {
      const editor = await startEditor({ files });
      const draft = await editor.ask<DraftResult>('docent/draft', { kind: 'kep', title: 'Swap', folder: editor.uri('keps/sig-node') });
      assert.equal(draft.path, 'keps/sig-node/1288-swap/README.md');
      assert.deepEqual(
        draft.also.map(({ uri, text: made }) => [uri, made.split('\n').slice(0, 2)]),
        [[editor.uri('keps/sig-node/1288-swap/kep.yaml'), ['title: Swap', 'kep-number: 1288']]],
      );
    });

    test('sets a status there', async () => {
      const editor = await startEditor({ files });
      await editor.open(readme, text);
      await editor.ask('docent/ready');
      const { edit } = await editor.ask<{ edit: WorkspaceEdit }>('docent/setStatus', { uri: editor.uri(readme), status: 'implementable' });
      assert.deepEqual(edit.documentChanges, [
        {
          textDocument: { uri: editor.uri(yaml), version: null },
          edits: [{ range: { start: { line: 4, character: 8 }, end: { line: 4, character: 19 } }, newText: 'implementable' }],
        },
      ]);
    });
  });
});
