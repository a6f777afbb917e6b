import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangedFile } from '../../../src/core/review/change.ts';
import { folderOf, removeFolders } from '../support.ts';
import { changeIn, gitSuite, opened, short, shownLines, TestRepository } from './test-repository.ts';

const ten = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n';

const fileIn = (files: readonly ChangedFile[], path: string): ChangedFile => {
  const found = files.find((file) => file.path === path);
  assert.ok(found, path);
  return found;
};

gitSuite('the change of a branch', () => {
  teardown(removeFolders);

  test('is what it does since it left its base, and not what the base did meanwhile', async () => {
    const it = new TestRepository();
    const left = it.commit('Start', { 'a.ts': ten, 'b.ts': 'b\n' });
    it.branch('feature').commit('One', { 'a.ts': ten.replace('two', 'TWO') });
    const head = it.commit('Two', { 'c.ts': 'c\n' });
    it.git('checkout', '--quiet', 'main');
    const base = it.commit('Elsewhere', { 'b.ts': 'B\n' });
    const change = await changeIn(it.root, { head: 'feature' });
    assert.deepEqual(change.head, { name: 'feature', commit: head });
    assert.deepEqual(change.base, { name: 'main', commit: base });
    assert.equal(change.mergeBase, left);
    assert.equal(change.commits, 2);
    assert.deepEqual(change.files.map(short), ['modified a.ts +1 -1', 'added c.ts +1 -0']);
    assert.deepEqual(change.files.map(shownLines), [['-2 two', '+2 TWO'], ['+1 c']]);
    assert.equal(change.unread, 0);
  });

  test('tells what happened to each file', async () => {
    const it = new TestRepository();
    const bytes = Uint8Array.of(0, 1, 2, 0);
    it.commit('Start', {
      'kept.ts': ten,
      'old.ts': `${ten}${ten}`,
      'moved.ts': ten.toUpperCase(),
      'gone.ts': 'x\ny\n',
      'p.png': bytes,
      'to-link': 'x\n',
    });
    it.branch('feature').git('mv', 'old.ts', 'new.ts');
    it.git('mv', 'moved.ts', 'lib.ts');
    it.write({ 'new.ts': `${ten}${ten}more\n`, 'gone.ts': null, 'p.png': Uint8Array.of(0, 9), 'to-link': null, empty: '' });
    symlinkSync('kept.ts', join(it.root, 'to-link'));
    it.git('add', '--all');
    it.git('update-index', '--chmod=+x', 'kept.ts');
    it.git('commit', '--quiet', '--message', 'All sorts');
    const { files } = await changeIn(it.root);
    assert.deepEqual(files.map(short), [
      'added empty +0 -0',
      'deleted gone.ts +0 -2',
      'modified kept.ts +0 -0',
      'renamed moved.ts > lib.ts +0 -0',
      'renamed old.ts > new.ts +1 -0',
      'modified p.png binary',
      'modified to-link +1 -1',
    ]);
    assert.deepEqual(shownLines(fileIn(files, 'new.ts')), ['+21 more']);
    assert.deepEqual(shownLines(fileIn(files, 'gone.ts')), ['-1 x', '-2 y']);
    assert.deepEqual(shownLines(fileIn(files, 'lib.ts')), []);
    assert.deepEqual(shownLines(fileIn(files, 'to-link')), ['-1 x', '+1 kept.ts']);
    assert.equal(fileIn(files, 'p.png').lines, undefined);
  });

  test('has the lines whatever ends them, and whatever they look like', async () => {
    const it = new TestRepository();
    it.git('config', 'core.autocrlf', 'false');
    it.commit('Start', { 'crlf.ts': 'a\r\nb\r\n', 'end.ts': 'a', 'like.diff': '', 'bom.ts': 'x' });
    const like = '-- a/x\n++ b/x\n@@ -1 +1 @@\ndiff --git a/x b/x\nindex 00..11\n\\ No newline at end of file\n';
    it.branch('feature').commit('Lines', { 'crlf.ts': 'a\r\nB\r\n', 'end.ts': 'b', 'like.diff': like, 'bom.ts': '\uFEFFimport\n' });
    const { files } = await changeIn(it.root);
    assert.deepEqual(
      files.map((file) => [file.path, shownLines(file)]),
      [
        ['bom.ts', ['-1 x', '+1 import']],
        ['crlf.ts', ['-2 b', '+2 B']],
        ['end.ts', ['-1 a', '+1 b']],
        [
          'like.diff',
          ['+1 -- a/x', '+2 ++ b/x', '+3 @@ -1 +1 @@', '+4 diff --git a/x b/x', '+5 index 00..11', '+6 \\ No newline at end of file'],
        ],
      ],
    );
  });

  test('names files as they are called', async () => {
    const names = [
      'with space.ts',
      'a b/b b/c.ts',
      '"quoted".ts',
      'tab\there.ts',
      'line\nbreak.ts',
      'ünï/ö.ts',
      '-p.ts',
      ':(top)x.ts',
      'a => b.ts',
      'back\\slash.ts',
    ];
    const it = new TestRepository();
    it.commit('Start');
    it.branch('feature').commit('Names', Object.fromEntries(names.map((name) => [name, `${name.length}\n`])));
    const { files } = await changeIn(it.root, { wantsText: () => true });
    assert.deepEqual(
      files.map(({ path }) => path),
      names.toSorted(),
    );
    assert.deepEqual(
      files.map(({ path, after }) => after === `${path.length}\n`),
      names.map(() => true),
    );
    assert.deepEqual(
      files.map((file) => shownLines(file)?.length),
      names.map(() => 1),
    );
    const repository = await opened(it.root);
    const commit = it.git('rev-parse', 'HEAD');
    for (const name of names) assert.equal(await repository.text(commit, name), `${name.length}\n`, name);
  });

  test('leaves out the lines of a file that is no UTF-8, and counts it', async () => {
    const it = new TestRepository();
    it.commit('Start', { 'latin.txt': Buffer.from('Caf\xe9\n', 'latin1'), 'a.ts': '' });
    it.branch('feature').commit('More', { 'latin.txt': Buffer.from('Caf\xe9s\n', 'latin1'), 'a.ts': 'a\n' });
    const change = await changeIn(it.root, { wantsText: () => true });
    assert.deepEqual(change.files.map(short), ['modified a.ts +1 -0', 'modified latin.txt +1 -1']);
    assert.equal(change.files[1]?.lines, undefined);
    assert.equal(change.files[1]?.after, undefined);
    assert.equal(change.unread, 1);
  });

  test('leaves out the lines of a file with too many, and no others', async () => {
    const it = new TestRepository();
    it.commit('Start');
    it.branch('feature').commit('Many', { 'a-lock.json': 'x\n'.repeat(60_000), 'b.ts': 'b\n' });
    const change = await changeIn(it.root);
    assert.deepEqual(change.files.map(short), ['added a-lock.json +60000 -0', 'added b.ts +1 -0']);
    assert.deepEqual(change.files.map(shownLines), [undefined, ['+1 b']]);
    assert.equal(change.unread, 1);
  });

  test('reads small files behind one that is too large to read', async () => {
    const it = new TestRepository();
    it.commit('Start');
    const line = 'y'.repeat(1 << 20);
    it.branch('feature').commit('Large', { 'a.sql': `${line}\n`.repeat(40), 'b.ts': 'b\n' });
    const change = await changeIn(it.root);
    assert.deepEqual(change.files.map(short), ['added a.sql +40 -0', 'added b.ts +1 -0']);
    assert.deepEqual(change.files.map(shownLines), [undefined, ['+1 b']]);
  });

  test('has whole texts where they are wanted, before and after', async () => {
    const it = new TestRepository();
    it.commit('Start', { 'package.json': '{"a":1}', 'gone.json': '{}', 'x.ts': 'x', 'was.json': ten });
    it.branch('feature').git('mv', 'was.json', 'is.json');
    it.commit('More', { 'package.json': '{"a":2}', 'gone.json': null, 'new.json': '[]', 'x.ts': 'y', 'p.json': Uint8Array.of(0) });
    const { files } = await changeIn(it.root, { wantsText: (path) => path.endsWith('.json') });
    assert.deepEqual(
      files.map(({ path, before, after }) => [path, before, after]),
      [
        ['gone.json', '{}', undefined],
        ['is.json', ten, ten],
        ['new.json', undefined, '[]'],
        ['p.json', undefined, undefined],
        ['package.json', '{"a":1}', '{"a":2}'],
        ['x.ts', undefined, undefined],
      ],
    );
  });

  test('counts what is not committed, and does not look at it', async () => {
    const it = new TestRepository();
    it.commit('Start', { 'a.ts': 'a\n', 'b.ts': 'b\n', '.gitignore': 'out/\n' });
    it.branch('feature').commit('Done', { 'c.ts': 'c\n' });
    it.git('mv', 'b.ts', 'moved.ts');
    it.write({ 'a.ts': 'other\n', 'new.ts': '', 'folder/x.ts': '', 'folder/y.ts': '', 'out/z.ts': '' });
    const change = await changeIn(it.root);
    assert.deepEqual(change.files.map(short), ['added c.ts +1 -0']);
    assert.equal(change.uncommitted, 5);
    assert.equal(await (await opened(it.root)).uncommitted(), 5);
    it.git('checkout', '--quiet', '-b', 'other', 'main');
    assert.equal((await changeIn(it.root, { head: 'feature' })).uncommitted, 0);
  });

  test('shows another repository in it as a file without lines', async () => {
    const inner = new TestRepository();
    inner.commit('Inner', { 'x.ts': '' });
    const it = new TestRepository();
    it.commit('Start');
    it.branch('feature').git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'lib');
    it.commit('Submodule');
    const { files, unread } = await changeIn(it.root);
    assert.deepEqual(files.map(short), ['added .gitmodules +3 -0', 'added lib binary']);
    assert.equal(unread, 0);
  });

  test('is found where branches were merged into each other', async () => {
    const it = new TestRepository();
    it.commit('Start', { 'a.ts': 'a\n' });
    it.branch('feature').commit('Feature', { 'f.ts': 'f\n' });
    it.git('checkout', '--quiet', 'main');
    it.commit('Main', { 'm.ts': 'm\n' });
    const main = it.git('rev-parse', 'main');
    const feature = it.git('rev-parse', 'feature');
    it.git('merge', '--quiet', '--no-edit', feature);
    it.git('checkout', '--quiet', 'feature');
    it.git('merge', '--quiet', '--no-edit', main);
    it.commit('After', { 'g.ts': 'g\n' });
    assert.equal(it.git('merge-base', '--all', 'main', 'feature').split('\n').length, 2);
    assert.deepEqual((await changeIn(it.root)).files.map(short), ['added g.ts +1 -0']);
  });

  test('is read in a repository with ids of sha256, in a worktree, and in any folder of one', async () => {
    const it = new TestRepository(undefined, '--object-format=sha256');
    it.commit('Start', { 'deep/down/a.ts': 'a\n' });
    it.git('branch', 'feature');
    const tree = join(folderOf({}), 'tree');
    it.git('worktree', 'add', '--quiet', tree, 'feature');
    it.git('-C', tree, 'rm', '--quiet', 'deep/down/a.ts');
    it.write({});
    it.git('-C', tree, 'commit', '--quiet', '--message', 'Gone');
    assert.deepEqual((await changeIn(tree)).files.map(short), ['deleted deep/down/a.ts +0 -1']);
    const repository = await opened(join(it.root, 'deep', 'down'));
    assert.equal(repository.top, it.root.replaceAll('\\', '/'));
    assert.deepEqual(await repository.head(), { branch: 'main', commit: it.git('rev-parse', 'main') });
    assert.equal((await opened(tree)).top.split('/').at(-1), 'tree');
  });
});
