import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolders } from '../node/support.ts';
import { ableEditor, ours, startEditor, stopEditors } from './client.ts';
import { lacking, workspace } from './workspace.ts';

const path = 'docs/adr/0003-lack-much.md';
const files = { ...workspace, [path]: lacking };

suite('diagnostics', () => {
  teardown(async () => {
    await stopEditors();
    removeFolders();
  });

  test('say what was found in an open document, with a page to read', async () => {
    const editor = await startEditor({ files });
    await editor.open(path, lacking);
    await editor.until(() => editor.diagnostics(path).length > 0, 'findings');
    const [first] = editor.diagnostics(path);
    assert.equal(first?.code, 'section-missing');
    assert.equal(first?.source, 'docent');
    assert.deepEqual(first?.codeDescription, { href: 'docent-rule:/section-missing.md' });
    assert.deepEqual(first?.range.start, editor.at(path, 'Context'));
  });

  test('lead other editors to the page in the package', async () => {
    const editor = await startEditor({ files, options: null });
    await editor.open(path, lacking);
    await editor.until(() => editor.diagnostics(path).length > 0, 'findings');
    assert.match(editor.diagnostics(path)[0]?.codeDescription?.href ?? '', /^file:.*\/docs\/rules\/section-missing\.md$/);
  });

  test('follow what is typed, and are pushed only when they change', async () => {
    const editor = await startEditor({ files });
    await editor.open(path, lacking);
    await editor.until(() => editor.rules(path).length === 3, 'three missing sections');
    const pushes = editor.pushes.length;
    await editor.change(path, `${lacking}\nMore words.\n`);
    await editor.ask('docent/document', { uri: editor.uri(path) });
    await editor.change(path, `${lacking}\nMore words.\n\n## Decision\n\nWe do.\n`);
    await editor.until(() => editor.rules(path).length === 2, 'two missing sections');
    assert.equal(editor.pushes.length, pushes + 1);
  });

  test('of closed files stay away where a person wants that, until the workspace is checked', async () => {
    const editor = await startEditor({
      files: { ...files, 'docs/adr/0004-weak.md': '# Weak\n\n## Context\n\nx\n\n## Decision\n\ny\n' },
      settings: { problems: { closedFiles: false } },
    });
    await editor.ask('docent/ready');
    assert.equal(editor.pushes.length, 0);
    const result = await editor.ask<{ artifacts: number; findings: { warnings: number } }>('docent/checkWorkspace');
    assert.equal(result.artifacts, 4);
    assert.ok(result.findings.warnings >= 3);
    await editor.until(() => editor.rules(path).length === 3, 'the closed file’s findings');
    assert.ok(editor.pushes.every(({ diagnostics }) => diagnostics.every(({ severity }) => severity === 1 || severity === 2)));
  });

  test('of closed files are errors and warnings only', async () => {
    const editor = await startEditor({ files: { ...files, 'docs/adr/0004-weak.md': '# Weak\n\n## Context\n\nx\n\n## Decision\n\ny\n' } });
    await editor.until(() => editor.rules(path).length === 3, 'the closed file’s findings');
    assert.ok(editor.pushes.every(({ diagnostics }) => diagnostics.every(({ severity }) => severity === 1 || severity === 2)));
  });

  test('go when the document is closed, where only open ones are wanted', async () => {
    const editor = await startEditor({ files, settings: { problems: { closedFiles: false } } });
    await editor.open(path, lacking);
    await editor.until(() => editor.diagnostics(path).length > 0, 'findings');
    await editor.close(path);
    await editor.until(() => editor.diagnostics(path).length === 0, 'no findings');
  });

  test('wait for saving where a person wants that', async () => {
    const editor = await startEditor({ files, settings: { check: { run: 'onSave' } } });
    await editor.open(path, lacking);
    await editor.until(() => editor.rules(path).length === 3, 'findings on opening');
    await editor.change(path, `${lacking}\n## Decision\n\nWe do.\n`);
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(editor.rules(path).length, 3);
    await editor.tell('textDocument/didSave', { textDocument: { uri: editor.uri(path) } });
    await editor.until(() => editor.rules(path).length === 2, 'findings after saving');
  });

  test('stay away where a person wants none', async () => {
    const editor = await startEditor({ files, settings: { check: { run: 'never' } } });
    await editor.open(path, lacking);
    await editor.ask('docent/document', { uri: editor.uri(path) });
    assert.deepEqual(editor.pushes, []);
  });

  test('follow other files: a relation is broken while its target is away', async () => {
    const citing = workspace['docs/adr/0002-keep-history.md']?.replace('tags:', 'supersedes: [ADR-1]\ntags:') ?? '';
    const editor = await startEditor({ files: { ...workspace, 'docs/adr/0002-keep-history.md': citing } });
    await editor.open('docs/adr/0002-keep-history.md', citing);
    await editor.ask('docent/ready');
    const target = join(editor.root, 'docs/adr/0001-use-postgres.md');
    rmSync(target);
    await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('docs/adr/0001-use-postgres.md'), type: 3 }] });
    await editor.until(() => editor.rules('docs/adr/0002-keep-history.md').includes('relation-target'), 'a relation without target');
    writeFileSync(target, workspace['docs/adr/0001-use-postgres.md'] ?? '');
    await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('docs/adr/0001-use-postgres.md'), type: 1 }] });
    await editor.until(() => !editor.rules('docs/adr/0002-keep-history.md').includes('relation-target'), 'the relation mended');
  });

  test('follow a folder that is moved, of which only the folder is told', async () => {
    const editor = await startEditor({ files });
    await editor.ask('docent/ready');
    await editor.until(() => editor.changed > 0, 'the first reading');
    const before = editor.changed;
    mkdirSync(join(editor.root, 'other'));
    renameSync(join(editor.root, 'docs/adr'), join(editor.root, 'other/adr'));
    await editor.tell('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: editor.uri('docs/adr'), type: 3 },
        { uri: editor.uri('other/adr'), type: 1 },
      ],
    });
    await editor.until(() => editor.changed > before, 'a change');
    const found = await editor.ask<{ path: string }[]>('docent/find', { query: 'postgres', limit: 5 });
    assert.deepEqual(
      found.map((each) => each.path),
      ['other/adr/0001-use-postgres.md'],
    );
  });

  test('stand in the config, with what was meant, and go when it is mended', async () => {
    const config = 'rules:\n  section-mising: off\n';
    const editor = await startEditor({ files: { ...files, '.docent/config.yaml': config } });
    await editor.open('.docent/config.yaml', config, 'yaml');
    await editor.until(() => editor.diagnostics('.docent/config.yaml').length > 0, 'a finding in the config');
    await editor.open(path, lacking);
    await editor.until(() => editor.rules(path).length === 3, 'findings');
    await editor.change('.docent/config.yaml', 'rules:\n  section-missing: off\n');
    await editor.until(() => editor.diagnostics('.docent/config.yaml').length === 0, 'a config without findings');
    await editor.until(() => editor.rules(path).length === 0, 'a rule that is off');
  });

  test('follow what git ignores', async () => {
    const editor = await startEditor({ files, settings: { problems: { closedFiles: true } } });
    await editor.until(() => editor.rules(path).length === 3, 'findings');
    for (const [content, count] of [
      ['docs/\n', 0],
      ['', 3],
    ] as const) {
      writeFileSync(join(editor.root, '.gitignore'), content);
      await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('.gitignore'), type: 2 }] });
      await editor.until(() => editor.rules(path).length === count, `${count} findings`);
    }
  });

  test('follow a folder that gets a config of its own', async () => {
    const inner = `inner/${path}`;
    const editor = await startEditor({ files: { ...files, [inner]: lacking }, settings: { problems: { closedFiles: true } } });
    await editor.until(() => editor.rules(inner).length === 3, 'findings');
    mkdirSync(join(editor.root, 'inner/.docent'));
    writeFileSync(join(editor.root, 'inner/.docent/config.yaml'), 'rules: { section-missing: off }\n');
    await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('inner/.docent/config.yaml'), type: 1 }] });
    await editor.until(() => editor.rules(inner).length === 0, 'no findings');
    assert.deepEqual(await editor.ask('docent/ready'), { artifacts: 4 });
  });

  test('go with a folder that has a config of its own, though one of its documents is still open', async () => {
    const inner = `inner/${path}`;
    const editor = await startEditor({
      files: { ...files, [inner]: lacking, 'inner/.docent/config.yaml': '' },
      settings: { problems: { closedFiles: true } },
    });
    await editor.open(inner, lacking);
    await editor.until(() => editor.rules(inner).length === 3, 'findings');
    rmSync(join(editor.root, 'inner'), { recursive: true });
    await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('inner'), type: 3 }] });
    await editor.until(() => editor.rules(inner).length === 0, 'no findings');
    const [adr] = (await editor.ask<{ id: string; homes: { path: string }[] }[]>('docent/kinds')).filter(({ id }) => id === 'adr');
    assert.deepEqual(
      adr?.homes.map((home) => home.path),
      ['docs/adr'],
    );
  });

  test('ignore what git ignores', async () => {
    const editor = await startEditor({ files: { ...files, '.gitignore': 'docs/adr/0003*\n' } });
    await editor.open(path, lacking);
    const { notBecause } = await editor.ask<{ notBecause: string }>('docent/document', { uri: editor.uri(path) });
    assert.match(notBecause, /[Gg]it ignores/);
    assert.deepEqual(editor.pushes, []);
  });

  test('ignore what is no Markdown, whatever an editor sends', async () => {
    const editor = await startEditor({ files, folders: [''] });
    await editor.open('docs/adr/0005-x.yaml', lacking, 'yaml');
    await editor.ask('docent/document', { uri: editor.uri('docs/adr/0005-x.yaml') });
    assert.deepEqual(await editor.ask('docent/ready'), { artifacts: 3 });
    assert.deepEqual(editor.pushes, []);
  });

  test('are pushed for a document that is in no folder', async () => {
    const editor = await startEditor({ files, folders: [] });
    await editor.open(path, lacking);
    await editor.until(() => editor.rules(path).length === 3, 'findings');
    await editor.close(path);
    await editor.until(() => editor.diagnostics(path).length === 0, 'no findings');
  });

  test('go where a folder is switched off, and come back', async () => {
    const editor = await startEditor({ files });
    await editor.open(path, lacking);
    await editor.until(() => editor.rules(path).length === 3, 'findings');
    await editor.tell('docent/options', { ...ours, off: [editor.uri('')] });
    await editor.until(() => editor.diagnostics(path).length === 0, 'nothing while switched off');
    await editor.tell('docent/options', ours);
    await editor.until(() => editor.rules(path).length === 3, 'findings again');
  });

  test('say nothing of places to an editor that cannot show them', async () => {
    const editor = await startEditor({ files, capabilities: {}, options: null });
    await editor.open(path, lacking);
    await editor.until(() => editor.diagnostics(path).length > 0, 'findings');
    assert.ok(editor.diagnostics(path).every((each) => !each.codeDescription && !each.relatedInformation));
    assert.ok(ableEditor.textDocument);
  });

  test('come for a folder with a config of its own by that config', async () => {
    const editor = await startEditor({
      files: { ...files, [`inner/${path}`]: lacking, 'inner/.docent/config.yaml': 'rules: { section-missing: off }\n' },
    });
    assert.deepEqual(await editor.ask('docent/ready'), { artifacts: 4 });
    await editor.open(`inner/${path}`, lacking);
    await editor.open(path, lacking);
    await editor.until(() => editor.rules(path).length === 3, 'findings outside');
    assert.deepEqual(editor.rules(`inner/${path}`), []);
  });

  test('come for each folder of several, by its own config', async () => {
    const editor = await startEditor({
      files: { [`a/${path}`]: lacking, [`b/${path}`]: lacking, 'b/.docent/config.yaml': 'rules: { section-missing: off }\n' },
      folders: ['a', 'b'],
    });
    await editor.open(`b/${path}`, lacking);
    await editor.open(`a/${path}`, lacking);
    await editor.until(() => editor.rules(`a/${path}`).length === 3, 'findings in a');
    assert.deepEqual(editor.rules(`b/${path}`), []);
    await editor.tell('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: editor.uri('a'), name: 'a' }] } });
    await editor.until(() => editor.diagnostics(`a/${path}`).length === 0, 'nothing in a folder that is gone');
  });
});
