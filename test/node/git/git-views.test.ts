import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trackedAmong } from '../../../src/node/git/git-index.ts';
import { gitViews } from '../../../src/node/git/git-views.ts';
import { folderOf, removeFolders } from '../support.ts';

const unknown = undefined;
const ignored = { ignored: true, tracked: false };
const tracked = { ignored: false, tracked: true };
const open = { ignored: false, tracked: false };

/** A folder under git, on which git can be run. */
function repository(files: Readonly<Record<string, string>>, ...init: readonly string[]) {
  const root = folderOf(files);
  const git = (...args: readonly string[]): void => void execFileSync('git', args, { cwd: root, stdio: 'pipe' });
  git('init', '--quiet', ...init);
  return { root, git };
}

suite('what git makes of a path', () => {
  const home = process.env['HOME'];
  const settings = process.env['XDG_CONFIG_HOME'];
  setup(() => {
    delete process.env['XDG_CONFIG_HOME'];
    process.env['HOME'] = folderOf({});
  });
  teardown(() => {
    process.env['HOME'] = home;
    if (settings !== undefined) process.env['XDG_CONFIG_HOME'] = settings;
    removeFolders();
  });

  const files = { '.gitignore': 'private/\n', 'private/a.md': '', 'private/deep/b.md': '', 'docs/c.md': '', 'docs/é ü.md': '' };
  const paths = ['private/a.md', 'private/deep/b.md', 'private/new.md', 'docs/c.md', 'docs/é ü.md', 'docs/new/none.md'];

  test('is nothing where there is no repository', () => {
    assert.deepEqual(gitViews(folderOf(files), paths), Array(6).fill(unknown));
  });

  test('is nothing where its repository cannot be read', () => {
    assert.deepEqual(gitViews(folderOf({ ...files, '.git': 'gitdir: ../nowhere\n' }), ['private/a.md']), [unknown]);
  });

  test('is what its files say before anything was added', () => {
    const { root } = repository(files);
    assert.deepEqual(gitViews(root, paths), [ignored, ignored, ignored, open, open, open]);
  });

  for (const version of ['2', '3', '4'])
    for (const format of ['sha1', 'sha256'])
      test(`is read from an index of version ${version} with ids of ${format}`, () => {
        const { root, git } = repository(files, `--object-format=${format}`);
        git('add', '--all');
        git('add', '--force', 'private/a.md');
        if (version === '3') git('add', '--force', '--intent-to-add', 'private/deep/b.md');
        git('update-index', '--index-version', version);
        const both = { ignored: true, tracked: true };
        assert.deepEqual(gitViews(root, paths), [both, version === '3' ? both : ignored, ignored, tracked, tracked, open]);
        git('rm', '--quiet', '--cached', 'private/a.md');
        assert.deepEqual(gitViews(root, ['private/a.md']), [ignored]);
      });

  test('holds for names as long as any', () => {
    const long = `${'a-very-long-folder-name-it-is/'.repeat(150)}x.md`;
    const bytes = Buffer.concat([
      Buffer.from('DIRC\0\0\0\x02\0\0\0\x01'),
      Buffer.alloc(60),
      Buffer.from([0x0f, 0xff]),
      Buffer.from(long),
      Buffer.alloc(28),
    ]);
    assert.deepEqual(trackedAmong(bytes, new Set([long, 'y.md']), 20), new Set([long]));
  });

  test('is unknown where the index is cut short, split, or none', () => {
    const { root, git } = repository(files);
    git('add', '--all');
    assert.equal(trackedAmong(Buffer.from('DIRC\0\0\0\x02\0\0\0\x07short'), new Set(['x']), 20), undefined);
    assert.equal(trackedAmong(Buffer.from('DIRC\0\0\0\x04\0\0\0\x07short'), new Set(['x']), 20), undefined);
    assert.equal(trackedAmong(Buffer.from('nothing like it'), new Set(['x']), 20), undefined);
    assert.equal(trackedAmong(Buffer.alloc(0), new Set(['x']), 20), undefined);
    git('update-index', '--split-index');
    assert.deepEqual(gitViews(root, ['docs/c.md', 'private/a.md']), [open, ignored]);
    writeFileSync(join(root, '.git', 'index'), 'rubbish');
    assert.deepEqual(gitViews(root, ['docs/c.md']), [open]);
  });

  test('counts from the repository the root lies in, and its own rules count', () => {
    const { root, git } = repository({ ...files, 'docs/.gitignore': 'mine.md\n' });
    writeFileSync(join(root, '.git', 'info', 'exclude'), '/docs/secret.md\n');
    git('add', '--all');
    assert.deepEqual(gitViews(join(root, 'docs'), ['c.md', 'secret.md', 'mine.md', '../private/a.md', 'x.md']), [
      tracked,
      ignored,
      ignored,
      ignored,
      open,
    ]);
  });

  test('is found through the file of a worktree', () => {
    const { root, git } = repository(files);
    git('add', '--all');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'x');
    git('worktree', 'add', '--quiet', join(root, 'tree'));
    const tree = join(root, 'tree');
    writeFileSync(join(root, '.git', 'info', 'exclude'), 'out.md\n');
    writeFileSync(join(tree, 'docs', 'd.md'), '');
    execFileSync('git', ['add', 'docs/d.md'], { cwd: tree });
    assert.deepEqual(gitViews(tree, ['docs/d.md', 'docs/c.md', 'out.md', 'private/a.md']), [tracked, tracked, ignored, ignored]);
    assert.deepEqual(gitViews(root, ['docs/d.md']), [open]);
  });

  test('is nothing where a folder is a repository of its own, or leads elsewhere', () => {
    const { root } = repository({ ...files, 'private/.git/HEAD': '' });
    const elsewhere = repository({ 'notes/a.md': '' }).root;
    mkdirSync(join(root, 'links'));
    symlinkSync(join(elsewhere, 'notes'), join(root, 'links', 'notes'));
    const asked = ['private/a.md', 'links/notes/a.md', 'links/notes/new/b.md', 'links/x.md'];
    assert.deepEqual(gitViews(root, asked), [unknown, unknown, unknown, open]);
    assert.deepEqual(gitViews(join(root, 'private'), ['a.md']), [open]);
  });

  test('heeds what a person ignores everywhere, where their own config says so', () => {
    const { root } = repository({ 'a.md': '', 'b.md': '' });
    const own = process.env['HOME'] ?? '';
    mkdirSync(join(own, '.config', 'git'), { recursive: true });
    writeFileSync(join(own, '.config', 'git', 'ignore'), 'a.md\n');
    assert.deepEqual(gitViews(root, ['a.md', 'b.md']), [ignored, open]);
    writeFileSync(join(own, '.gitconfig'), '[core]\n\texcludesFile = ~/mine\n');
    writeFileSync(join(own, 'mine'), 'b.md\n');
    assert.deepEqual(gitViews(root, ['a.md', 'b.md']), [open, ignored]);
  });
});
