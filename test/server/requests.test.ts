import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { ArtifactItem, ChildrenResult, DraftResult, KindItem, TreeNode } from '../../src/manifest/protocol.ts';
import { removeFolders } from '../node/support.ts';
import { startEditor, stopEditors, type Editor } from './client.ts';
import { lacking, workspace } from './workspace.ts';

const first = 'docs/adr/0001-use-postgres.md';
const third = 'docs/adr/0003-lack-much.md';
const shown = (nodes: readonly TreeNode[]): string[] =>
  nodes.map((node) =>
    node.type === 'group' ? `${node.label} (${node.count})` : node.type === 'artifact' ? node.artifact.citation : node.rule,
  );

suite('requests of our own', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await startEditor({ files: { ...workspace, [third]: lacking } });
  });
  suiteTeardown(async () => {
    await stopEditors();
    removeFolders();
  });

  const children = (params: object): Promise<ChildrenResult> =>
    editor.ask('docent/children', { view: 'artifacts', groupBy: 'kind', filter: {}, ...params });

  test('ready says how many artifacts there are', async () => {
    assert.deepEqual(await editor.ask('docent/ready'), { artifacts: 3 });
  });

  for (const [groupBy, groups] of Object.entries({
    kind: ['Architecture Decision Record (3)'],
    status: ['Proposed (2)', 'Accepted (1)'],
    folder: ['docs/adr (3)'],
    tag: ['history (1)', 'storage (2)', 'No tag (1)'],
    owner: ['Ada Lovelace (2)', 'Grace Hopper (1)'],
    year: ['2126 (2)', '2026 (1)'],
  })) {
    test(`children groups by ${groupBy}`, async () => {
      const { nodes, shown: count, total, attention } = await children({ groupBy });
      assert.deepEqual(shown(nodes), groups);
      assert.deepEqual([count, total], [3, 3]);
      assert.ok(attention >= 1);
    });
  }

  test('children of a group are artifacts, and theirs are findings', async () => {
    const [group] = (await children({})).nodes;
    const { nodes } = await children({ node: group?.id });
    assert.deepEqual(shown(nodes), ['ADR-1', 'ADR-2', 'ADR-3']);
    const findings = await children({ view: 'attention', node: nodes[2]?.id });
    assert.deepEqual(shown(findings.nodes), ['section-missing', 'section-missing', 'section-missing']);
  });

  test('children lets through what the filter lets through', async () => {
    for (const [filter, count] of [
      [{ kinds: ['rfc'] }, 0],
      [{ statuses: ['accepted'] }, 1],
      [{ text: 'adr-2' }, 1],
      [{ text: 'storage keep' }, 1],
      [{ folder: 'docs' }, 3],
      [{ folder: 'doc' }, 0],
      [{ hideClosed: true }, 3],
    ] as const) {
      assert.equal((await children({ filter })).shown, count, JSON.stringify(filter));
    }
    assert.equal((await children({ filter: { onlyWithFindings: true } })).nodes.length, 1);
  });

  test('reveal leads from a root of the tree to an artifact', async () => {
    const params = { uri: editor.uri(first), view: 'artifacts', groupBy: 'status', filter: {} };
    const found = await editor.ask<{ nodes: TreeNode[] } | null>('docent/reveal', params);
    assert.deepEqual(
      found?.nodes.map(({ id }) => id),
      ['status:accepted', `artifact:${editor.uri(first)}`],
    );
    assert.equal(await editor.ask('docent/reveal', { ...params, uri: editor.uri('README.md') }), null);
    assert.equal(await editor.ask('docent/reveal', { ...params, filter: { kinds: [] } }), null);
  });

  test('find goes by number, citation, title and tag', async () => {
    const found = async (query: string): Promise<string[]> =>
      (await editor.ask<ArtifactItem[]>('docent/find', { query, limit: 10 })).map(({ citation }) => citation);
    assert.deepEqual(await found('2'), ['ADR-2']);
    assert.deepEqual(await found('adr-1'), ['ADR-1']);
    assert.deepEqual(await found('postgres'), ['ADR-1']);
    assert.deepEqual(await found('storage'), ['ADR-2', 'ADR-1']);
    assert.deepEqual(await found('nothing like it'), []);
    assert.equal((await found('')).length, 3);
  });

  test('kinds says where each lives and which number is next', async () => {
    const kinds = await editor.ask<KindItem[]>('docent/kinds', { near: editor.uri(first) });
    const adr = kinds.find(({ id }) => id === 'adr');
    assert.deepEqual(adr?.homes, [{ uri: editor.uri('docs/adr'), path: 'docs/adr', count: 3, nextNumber: '0004' }]);
    assert.equal(adr?.statuses.find(({ id }) => id === 'superseded')?.canonical, 'superseded');
    assert.ok(kinds.length > 1);
  });

  test('draft follows the neighbours', async () => {
    const draft = await editor.ask<DraftResult>('docent/draft', { kind: 'adr', title: 'Cache in memory', author: 'Ada Lovelace' });
    assert.equal(draft.path, 'docs/adr/0004-cache-in-memory.md');
    assert.equal(draft.uri, editor.uri(draft.path));
    assert.match(draft.text, /^---\n/);
    assert.match(draft.text, /\n# Cache in memory\n/);
    assert.ok(draft.cursor.line > 0);
    assert.deepEqual(await editor.ask('docent/draft', { kind: 'nothing', title: 'x' }), {
      reason: 'no-such-kind',
      message: 'there is no kind “nothing”',
    });
  });

  test('draft goes into the folder it is told', async () => {
    const draft = await editor.ask<DraftResult>('docent/draft', { kind: 'adr', title: 'Elsewhere', folder: editor.uri('other/place') });
    assert.match(draft.path, /^other\/place\/0001-elsewhere\.md$/);
  });

  test('setStatus edits the word where it stands', async () => {
    const { edit, label } = await editor.ask<{ edit: WorkspaceEdit; label: string }>('docent/setStatus', {
      uri: editor.uri(third),
      status: 'accepted',
    });
    assert.match(JSON.stringify(edit), /"newText":"accepted"/);
    assert.match(label, /Accepted/);
    assert.deepEqual(await editor.ask('docent/setStatus', { uri: editor.uri(third), status: 'flying' }), {
      reason: 'no-such-status',
      message: 'the kind Architecture Decision Record has no status “flying”',
    });
  });

  test('insertMissing and insertSection put sections in', async () => {
    const all = await editor.ask<{ edit: WorkspaceEdit }>('docent/insertMissing', { uri: editor.uri(third) });
    assert.match(JSON.stringify(all.edit), /## Decision.*## Consequences/);
    const one = await editor.ask<{ edit: WorkspaceEdit }>('docent/insertSection', { uri: editor.uri(third), section: 'decision' });
    assert.match(JSON.stringify(one.edit), /## Decision/);
    assert.doesNotMatch(JSON.stringify(one.edit), /## Consequences/);
    assert.deepEqual(await editor.ask('docent/insertMissing', { uri: editor.uri('README.md') }), {
      reason: 'no-artifact',
      message: 'this document is no artifact',
    });
  });

  test('document says what it is, why, and what it lacks', async () => {
    const { artifact, kindName, missingSections } = await editor.ask<{
      artifact: ArtifactItem;
      kindName: string;
      missingSections: object[];
    }>('docent/document', { uri: editor.uri(third) });
    assert.deepEqual(
      [artifact.citation, artifact.basis, kindName, missingSections.length],
      ['ADR-3', 'declared', 'Architecture Decision Record', 3],
    );
    const other = await editor.ask<{ artifact: null; notBecause: string }>('docent/document', { uri: editor.uri('README.md') });
    assert.equal(other.artifact, null);
    assert.ok(other.notBecause.length > 10);
  });

  test('setKind writes into the config', async () => {
    const { edit } = await editor.ask<{ edit: WorkspaceEdit }>('docent/setKind', { uri: editor.uri('README.md'), kind: 'adr' });
    assert.match(JSON.stringify(edit), /files: \[README\.md\]/);
    const none = await editor.ask<{ edit: WorkspaceEdit }>('docent/setKind', { uri: editor.uri(first), kind: null });
    assert.match(JSON.stringify(none.edit), /not-artifacts: \[docs\/adr\/0001-use-postgres\.md\]/);
  });

  test('rules and their pages are there offline', async () => {
    const rules = await editor.ask<{ id: string; summary: string }[]>('docent/rules');
    assert.ok(rules.some(({ id }) => id === 'section-missing'));
    for (const { id } of rules)
      assert.match((await editor.ask<{ text: string } | null>('docent/rulePage', { rule: id }))?.text ?? '', new RegExp(`^# ${id}`), id);
    assert.equal(await editor.ask('docent/rulePage', { rule: 'constructor' }), null);
  });

  test('customizeKind hands out the kind’s own file', async () => {
    const { uri, text } = await editor.ask<{ uri: string; text: string }>('docent/customizeKind', { kind: 'adr' });
    assert.equal(uri, editor.uri('.docent/kinds/adr.md'));
    assert.match(text, /^---\ndocent: 1\n/);
  });

  test('renaming a file keeps links and relations true', async () => {
    const second = workspace['docs/adr/0002-keep-history.md']?.replace('tags:', 'supersedes: [0001-use-postgres.md]\ntags:') ?? '';
    const other = await startEditor({
      files: { ...workspace, 'docs/adr/0002-keep-history.md': second, 'docs/index.md': '[one](adr/0001-use-postgres.md#context)\n' },
    });
    await other.ask('docent/ready');
    const files = [{ oldUri: other.uri(first), newUri: other.uri('docs/decisions/0001-use-sql.md') }];
    const edit = await other.ask<WorkspaceEdit>('workspace/willRenameFiles', { files });
    const texts = JSON.stringify(edit.documentChanges);
    assert.match(texts, /docs\/index\.md[^\]]*"newText":"decisions\/0001-use-sql\.md#context"/);
    assert.equal(texts.match(/"newText":"\.\.\/decisions\/0001-use-sql\.md"/g)?.length, 2);
  });

  test('odd input is answered, never thrown', async () => {
    for (const [method, params] of [
      ['docent/children', {}],
      ['docent/children', { view: 'artifacts', groupBy: 'nonsense', node: 'x', filter: null }],
      ['docent/find', {}],
      ['docent/document', { uri: 'not a uri' }],
      ['docent/document', {}],
      ['docent/draft', {}],
      [
        'docent/draft',
        { kind: 'adr', title: 'X', relations: [{ field: 'no', uri: ':' }], starts: [{ field: 'no', title: '' }], carry: ['x'] },
      ],
      ['docent/draftFollowUp', {}],
      ['docent/likely', {}],
      ['docent/carryOver', {}],
      ['textDocument/codeLens', { textDocument: { uri: 'x:y' } }],
      ['docent/setStatus', { uri: 12 }],
      ['docent/reveal', {}],
      ['docent/kinds', { near: ':::' }],
      ['docent/customizeKind', { kind: '../../etc' }],
      ['textDocument/hover', { textDocument: { uri: 'x:y' }, position: { line: -1, character: -1 } }],
      ['textDocument/completion', { textDocument: { uri: 'x:y' }, position: { line: 5, character: 5 } }],
    ] as const) {
      await editor.ask(method, params);
    }
    assert.deepEqual(await editor.ask('docent/ready'), { artifacts: 3 });
  });

  test('nothing is written by the server', () => {
    assert.ok(!existsSync(join(editor.root, '.docent')));
    assert.equal(readFileSync(join(editor.root, first), 'utf8'), workspace[first]);
  });
});
