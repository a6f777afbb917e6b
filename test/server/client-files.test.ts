import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { DraftResult } from '../../src/manifest/protocol.ts';
import { removeFolders } from '../node/support.ts';
import { startEditor, stopEditors } from './client.ts';
import { lacking, workspace } from './workspace.ts';

const path = 'docs/adr/0003-lack-much.md';
const folder = 'memory://host/repo';

suite('files that only the editor can reach', () => {
  teardown(async () => {
    await stopEditors();
    removeFolders();
  });

  test('are listed, read and looked for through the editor', async () => {
    const files: Record<string, string> = {
      ...workspace,
      [path]: `\uFEFF${lacking}`,
      '.gitignore': 'out/\n',
      'out/docs/adr/0009-built.md': lacking,
      'docs/adr/0004-link.md': `${lacking}\nSee [nothing](nowhere.md) and [this](../../src/there.ts).\n`,
      'src/there.ts': '',
      '.docent/config.yaml': 'rules: { option-unweighed: off }\n',
    };
    const pathOf = (uri: string): string => uri.slice(folder.length + 1);
    const editor = await startEditor({
      files: {},
      folders: [],
      answers: {
        'docent/listFiles': () =>
          Object.keys(files)
            .filter((each) => !each.endsWith('.ts'))
            .map((each) => ({ uri: `${folder}/${each}`, version: '1' })),
        'docent/readFile': ({ uri }: { uri: string }) => (pathOf(uri) in files ? { text: files[pathOf(uri)] } : null),
        'docent/filesExist': ({ uris }: { uris: string[] }) =>
          uris.map((uri) => Object.keys(files).some((each) => each === pathOf(uri) || each.startsWith(`${pathOf(uri)}/`))),
      },
    });
    await editor.tell('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: folder, name: 'repo' }], removed: [] } });
    await editor.until(() => editor.changed > 0, 'the files read');
    assert.deepEqual(await editor.ask('docent/ready'), { artifacts: 4 });

    await editor.ask('docent/checkWorkspace');
    const found = (at: string): readonly Diagnostic[] => editor.pushes.findLast(({ uri }) => uri === `${folder}/${at}`)?.diagnostics ?? [];
    await editor.until(() => found('docs/adr/0004-link.md').length > 0, 'findings');
    assert.deepEqual(
      found(path).map(({ code }) => code),
      ['section-missing', 'section-missing', 'section-missing'],
    );
    const broken = found('docs/adr/0004-link.md').filter(({ code }) => code === 'link-broken');
    assert.equal(broken.length, 1);
    assert.match(JSON.stringify(broken), /nowhere\.md/);
  });

  test('that are private are read though git ignores them, and kept from it where it does not', async () => {
    const note = (name: string): string => `private/one-on-ones/${name}.md`;
    const text = '---\nkind: one-on-one\n---\n\n# Lena\n';
    const files: Record<string, string> = { '.git/info/exclude': 'private/', [note('lena')]: text, 'private/other.md': '# X\n' };
    const pathOf = (uri: string): string => uri.slice(folder.length + 1);
    const editor = await startEditor({
      files: {},
      folders: [],
      answers: {
        'docent/listFiles': () => Object.keys(files).map((each) => ({ uri: `${folder}/${each}`, version: '1' })),
        'docent/readFile': ({ uri }: { uri: string }) => (pathOf(uri) in files ? { text: files[pathOf(uri)] } : null),
        'docent/filesExist': ({ uris }: { uris: string[] }) =>
          uris.map((uri) => Object.keys(files).some((each) => each === pathOf(uri) || each.startsWith(`${pathOf(uri)}/`))),
      },
    });
    await editor.tell('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: folder, name: 'repo' }], removed: [] } });
    await editor.until(() => editor.changed > 0, 'the files read');
    assert.deepEqual(await editor.ask('docent/ready'), { artifacts: 1 });
    const draft = (): Promise<DraftResult> => editor.ask('docent/draft', { kind: 'one-on-one', title: 'Noor', keepOut: true });
    assert.equal((await draft()).exposed, undefined);

    files['.git/info/exclude'] = '';
    await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: `${folder}/.gitignore`, type: 3 }] });
    await editor.until(() => rules(note('lena')).includes('private-tracked'), 'a finding');
    assert.match(JSON.stringify((await draft()).exposed?.edit), /\/private\/one-on-ones\//);

    function rules(at: string): unknown[] {
      return editor.pushes.findLast(({ uri }) => uri === `${folder}/${at}`)?.diagnostics.map(({ code }) => code) ?? [];
    }
  });

  test('that the editor fails to give are no failure', async () => {
    const fail = () => {
      throw new Error('no such thing');
    };
    const editor = await startEditor({
      files: {},
      folders: [],
      answers: { 'docent/listFiles': fail, 'docent/readFile': fail, 'docent/filesExist': fail },
    });
    await editor.tell('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: folder, name: 'repo' }], removed: [] } });
    assert.deepEqual(await editor.ask('docent/ready'), { artifacts: 0 });
    assert.deepEqual(await editor.ask('docent/find', { query: 'x', limit: 1 }), []);
  });
});
