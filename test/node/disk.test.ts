import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFiles } from '../../src/node/disk.ts';
import { folderOf, removeFolders } from './support.ts';

const listed = async (root: string, exclude: readonly string[] = []): Promise<string[]> =>
  (await diskFiles(root, { exclude }).list()).map(({ path }) => path).sort();

suite('the files on disk', () => {
  teardown(removeFolders);

  test('are the Markdown files, wherever they stand', async () => {
    const root = folderOf({ 'a.md': '', 'docs/adr/0001-x.md': '', 'src/code.ts': '', '.github/b.md': '' });
    assert.deepEqual(await listed(root), ['.github/b.md', 'a.md', 'docs/adr/0001-x.md']);
  });

  test('leave out what git ignores, and the deepest .gitignore decides', async () => {
    const root = folderOf({
      '.git/info/exclude': 'private.md\n',
      '.gitignore': 'build/\n*.tmp.md\ndrafts/*\n',
      'a.md': '',
      'private.md': '',
      'b.tmp.md': '',
      'build/c.md': '',
      'docs/.gitignore': '!d.tmp.md\n/only-here.md\n',
      'docs/d.tmp.md': '',
      'docs/only-here.md': '',
      'docs/sub/only-here.md': '',
      'drafts/e.md': '',
    });
    assert.deepEqual(await listed(root), ['a.md', 'docs/d.tmp.md', 'docs/sub/only-here.md']);
  });

  test('leave out what a .gitignore above the root ignores', async () => {
    const root = folderOf({
      '.git/HEAD': '',
      '.git/info/exclude': '/docs/secret.md\n',
      '.gitignore': '/docs/out/\n',
      'docs/a.md': '',
      'docs/secret.md': '',
      'docs/out/b.md': '',
      'docs/sub/out/c.md': '',
    });
    assert.deepEqual(await listed(join(root, 'docs')), ['a.md', 'sub/out/c.md']);
  });

  test('never come from .git or node_modules', async () => {
    const root = folderOf({ '.git/a.md': '', 'node_modules/p/README.md': '', 'b/node_modules/README.md': '', 'c.md': '' });
    assert.deepEqual(await listed(root), ['c.md']);
  });

  test('leave out what the caller excludes', async () => {
    const root = folderOf({ 'a.md': '', 'third_party/b.md': '', 'x/vendor/c.md': '' });
    assert.deepEqual(await listed(root, ['third_party/**', '**/vendor']), ['a.md']);
  });

  test('hold everything under .docent/, ignored or not', async () => {
    const root = folderOf({
      '.gitignore': '.docent/\n',
      '.docent/config.yaml': '',
      '.docent/kinds/kep.md': '',
      '.docent/baseline.json': '{}',
    });
    assert.deepEqual(await listed(root), ['.docent/baseline.json', '.docent/config.yaml', '.docent/kinds/kep.md']);
  });

  test('that git ignores are listed in the folders somebody names, and then count as any others', async () => {
    const root = folderOf({
      '.gitignore': 'private/\ndocs/mine.md\n',
      'private/notes/a.md': '',
      'private/notes/deep/b.md': '',
      'private/notes/c.txt': '',
      'private/notes/node_modules/p/d.md': '',
      'private/notes/own/.docent/config.yaml': '',
      'private/notes/own/e.md': '',
      'private/notes/left-out/f.md': '',
      'private/other/g.md': '',
      'docs/mine.md': '',
      'docs/yours.md': '',
    });
    const files = diskFiles(root, { exclude: ['**/left-out'] });
    const homes = ['private/notes', 'docs', 'private/notes/deep', 'none', '', '../x', 'node_modules/y'];
    assert.deepEqual(await files.listIgnored(homes), []);
    await files.list();
    const paths = (await files.listIgnored(homes)).map(({ path }) => path).sort();
    assert.deepEqual(paths, ['docs/mine.md', 'private/notes/a.md', 'private/notes/deep/b.md']);
    const asked = ['private/notes/a.md', 'private/other/g.md', 'docs/mine.md', 'private/notes/left-out/f.md'];
    assert.deepEqual(await Promise.all(asked.map((path) => files.ignores(path))), [false, true, false, true]);
    assert.deepEqual(await diskFiles(root, { exclude: ['private'] }).listIgnored(homes), []);
  });

  test('end where links go round', async () => {
    const root = folderOf({ 'docs/a.md': '', '.docent/kinds/k.md': '' });
    symlinkSync(root, join(root, 'docs', 'loop'));
    symlinkSync(join(root, '.docent'), join(root, '.docent', 'loop'));
    mkdirSync(join(root, 'empty'));
    const paths = await listed(root);
    assert.ok(paths.includes('docs/a.md') && paths.length < 20, paths.join(' '));
  });

  test('are asked for one by one, before and after listing', async () => {
    const root = folderOf({ '.gitignore': 'out/\n', '.docent/kinds/k.md': '', 'docs/.gitignore': 'x.md\n', 'a.md': '' });
    const files = diskFiles(root, { exclude: ['third_party/**'] });
    const paths = ['a.md', 'out/a.md', 'docs/x.md', 'docs/y.md', 'node_modules/p/a.md', 'third_party/a.md', '.docent/kinds/k.md'];
    const ask = () => Promise.all(paths.map((path) => files.ignores(path)));
    const expected = [false, true, true, false, true, true, false];
    assert.deepEqual(await ask(), expected);
    await files.list();
    assert.deepEqual(await ask(), expected);
  });

  test('are read without their mark, or with it for writing back', async () => {
    const files = diskFiles(folderOf({ 'a.md': '\uFEFF# A' }), { exclude: [] });
    assert.equal(await files.read('a.md'), '# A');
    assert.equal(await files.readRaw('a.md'), '\uFEFF# A');
  });

  test('are no text where they are missing, folders, or not UTF-8', async () => {
    const files = diskFiles(folderOf({ 'latin.md': Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'd/e.md': '' }), { exclude: [] });
    assert.deepEqual(await Promise.all(['none.md', 'd', 'latin.md', 'a\0b.md'].map((path) => files.read(path))), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('are there in exactly these letters, and folders are too', async () => {
    const files = diskFiles(folderOf({ 'docs/README.md': '' }), { exclude: [] });
    const asked = ['docs/README.md', 'docs', 'docs/readme.md', 'Docs/README.md', 'none/x.md', 'docs/README.md/x', '', '..', 'a\0b/c.md'];
    assert.deepEqual(await files.exist(asked), [true, true, false, false, false, false, true, true, false]);
  });

  test('change their version when they are written', async () => {
    const root = folderOf({ 'a.md': 'one' });
    const [before] = await diskFiles(root, { exclude: [] }).list();
    writeFileSync(join(root, 'a.md'), 'three');
    const [after] = await diskFiles(root, { exclude: [] }).list();
    assert.notEqual(before?.version, after?.version);
  });
});
