import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRepository } from '../../../src/node/git/open.ts';
import { isTooOld } from '../../../src/node/git/refusal.ts';
import { folderOf, removeFolders } from '../support.ts';
import { changeIn, gitSuite, opened, TestRepository, whyNone } from './test-repository.ts';

/** A clone of the end of a repository's history, as build servers make it. */
function shallowClone(it: TestRepository, ...args: readonly string[]): string {
  const folder = join(folderOf({}), 'clone');
  it.git('clone', '--quiet', '--depth', '1', ...args, `file://${it.root}`, folder);
  return folder;
}

function withVariables<T>(variables: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  const before = Object.keys(variables).map((key) => [key, process.env[key]] as const);
  Object.assign(process.env, variables);
  return work().finally(() => {
    for (const [key, value] of before) {
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
    }
  });
}

gitSuite('there is no change, and why', () => {
  teardown(removeFolders);

  test('where no repository is, no folder is, or no work tree is', async () => {
    const nothing = 'no-repository: This folder is in no git repository';
    const it = new TestRepository();
    assert.equal(await whyNone(folderOf({})), nothing);
    assert.equal(await whyNone(join(folderOf({}), 'nowhere')), nothing);
    assert.equal(await whyNone(join(it.root, '.git')), nothing);
    const bare = 'no-repository: This repository is bare: it has no work tree, and so no branch that is checked out';
    assert.equal(await whyNone(new TestRepository(undefined, '--bare').root), bare);
  });

  test('where there is no git', async () => {
    const { root } = new TestRepository();
    const why = 'no-git: There is no git on the PATH, so that the change cannot be looked at; install git and start again';
    assert.equal(await withVariables({ PATH: folderOf({}) }, () => whyNone(root)), why);
  });

  test('where git is too old', () => {
    assert.deepEqual(['git version 1.9.1', 'git version 2.30.2', 'git version 2.31.0', 'git version 3.0.windows.1'].map(isTooOld), [
      true,
      true,
      false,
      false,
    ]);
  });

  test('where the folder belongs to somebody else', async () => {
    const { root } = new TestRepository();
    const why = await withVariables({ GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }, () => whyNone(root));
    assert.equal(
      why,
      `failed: This repository belongs to somebody else, and git reads it only once you say that you trust it: git config --global --add safe.directory '${root}'`,
    );
  });

  test('where nothing is committed yet', async () => {
    const { root } = new TestRepository().write({ 'a.ts': 'a' });
    assert.deepEqual(await (await opened(root)).head(), { branch: 'main' });
    assert.equal(await whyNone(root), 'no-commit: main has no commit yet; what is committed is looked at');
    assert.deepEqual(await (await opened(root)).branches(), []);
  });

  test('where it is the only branch', async () => {
    const it = new TestRepository();
    it.commit('Start');
    assert.equal(
      await whyNone(it.root),
      'no-base: There is no branch to compare with: no default branch of a remote, and no other one called main, master, develop or trunk; name a base',
    );
  });

  test('where the branch has nothing that its base lacks', async () => {
    const it = new TestRepository();
    it.commit('Start', { 'a.ts': '' });
    it.branch('feature');
    assert.equal(await whyNone(it.root), 'same: feature has no commit that main lacks');
    it.write({ 'a.ts': 'more', 'b.ts': '' });
    assert.equal(await whyNone(it.root), 'same: feature has no commit that main lacks; 2 files have changes that are not committed');
    it.write({ 'b.ts': null });
    assert.equal(await whyNone(it.root), 'same: feature has no commit that main lacks; 1 file has changes that are not committed');
    assert.equal(
      await whyNone(it.root, { head: 'main', base: 'main' }),
      'same: main is what other branches are compared with; name another base',
    );
  });

  test('where a name stands for nothing', async () => {
    const it = new TestRepository();
    it.commit('Start');
    it.branch('feature/login');
    assert.equal(
      await whyNone(it.root, { base: 'mian' }),
      'no-base: There is no branch, tag or commit “mian” in this repository; did you mean “main”',
    );
    assert.equal(
      await whyNone(it.root, { head: 'feature/logni' }),
      'failed: There is no branch, tag or commit “feature/logni” in this repository; did you mean “feature/login”',
    );
    for (const name of ['', '--help', 'a\nHEAD', '\0', 'HEAD:', ':/', '0'.repeat(40)]) {
      assert.match(await whyNone(it.root, { base: name }), /^no-base: There is no branch, tag or commit “/, name);
    }
  });

  test('where two histories have nothing in common', async () => {
    const it = new TestRepository();
    it.commit('Start');
    it.git('checkout', '--quiet', '--orphan', 'pages');
    it.commit('Other');
    assert.equal(await whyNone(it.root), 'no-base: pages and main have no commit in common; name another base');
  });

  test('where only the end of the history is there', async () => {
    const it = new TestRepository();
    it.commit('Start');
    it.branch('feature').commit('One', { 'a.ts': '' });
    it.commit('Two', { 'b.ts': '' });
    it.git('checkout', '--quiet', 'main');
    assert.equal(
      await whyNone(shallowClone(it, '--no-single-branch'), { head: 'feature' }),
      'shallow: This clone has only the end of the history, and not where origin/feature left origin/main; “git fetch --unshallow” gets the rest',
    );
    assert.equal(
      await whyNone(shallowClone(it, '--branch', 'feature')),
      'shallow: This clone has one branch, and only the end of its history: there is nothing to compare with; “git fetch --unshallow origin +refs/heads/*:refs/remotes/origin/*” gets the rest',
    );
  });

  test('where a repository cannot be read', async () => {
    const it = new TestRepository();
    it.commit('Start');
    writeFileSync(join(it.root, '.git', 'config'), '[core\nrubbish');
    assert.match(await whyNone(it.root), /^failed: git cannot read the repository here: bad config line 1/);
    rmSync(join(it.root, '.git', 'config'));
    it.branch('feature').commit('More', { 'a.ts': 'a' });
    const tree = it.git('rev-parse', 'feature^{tree}');
    rmSync(join(it.root, '.git', 'objects', tree.slice(0, 2), tree.slice(2)));
    assert.match(await whyNone(it.root), /^failed: git cannot compare the two commits: unable to read tree/);
  });
});

gitSuite('a change is there all the same', () => {
  teardown(removeFolders);

  test('where no branch is checked out', async () => {
    const it = new TestRepository();
    it.commit('Start');
    it.branch('feature');
    const commit = it.commit('More', { 'a.ts': 'a' });
    it.git('checkout', '--quiet', '--detach');
    assert.deepEqual(await (await opened(it.root)).head(), { commit });
    assert.deepEqual((await changeIn(it.root)).head, { name: commit.slice(0, 7), commit });
  });

  test('in the midst of a rebase, of the branch that is being rebased', async () => {
    const it = new TestRepository();
    it.commit('Start', { 'a.ts': 'a' });
    it.branch('feature').commit('Mine', { 'a.ts': 'mine' });
    it.git('checkout', '--quiet', 'main');
    it.commit('Theirs', { 'a.ts': 'theirs' });
    assert.throws(() => it.git('rebase', '--quiet', 'main', 'feature'));
    assert.equal((await (await opened(it.root)).head()).branch, 'feature');
  });

  test('where somebody else has locked the index', async () => {
    const it = new TestRepository();
    it.commit('Start');
    it.branch('feature').commit('More', { 'a.ts': 'a' });
    it.write({ 'b.ts': '' });
    writeFileSync(join(it.root, '.git', 'index.lock'), '');
    assert.equal((await changeIn(it.root)).uncommitted, 1);
  });

  test('where a hook or a person has told git of another repository', async () => {
    const [it, other] = [new TestRepository(), new TestRepository()];
    it.commit('Start');
    it.branch('feature').commit('More', { 'a.ts': 'a' });
    const elsewhere = { GIT_DIR: join(other.root, '.git'), GIT_WORK_TREE: other.root, GIT_INDEX_FILE: join(other.root, 'x') };
    assert.equal((await withVariables(elsewhere, () => changeIn(it.root))).files.length, 1);
  });

  test('where only some files are checked out', async () => {
    const it = new TestRepository();
    it.commit('Start', { 'a/x.ts': '', 'b/y.ts': '' });
    it.branch('feature').commit('More', { 'b/y.ts': 'y' });
    it.git('sparse-checkout', 'set', 'a');
    const change = await changeIn(it.root);
    assert.deepEqual([change.files.length, change.uncommitted], [1, 0]);
  });

  test('where a folder is a submodule, whose own it is', async () => {
    const inner = new TestRepository();
    inner.commit('Start');
    const it = new TestRepository();
    it.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'lib');
    const repository = await openRepository(join(it.root, 'lib'));
    assert.ok('top' in repository);
    assert.equal(repository.top.split('/').at(-1), 'lib');
    assert.equal(await whyNone(join(it.root, 'lib')), 'same: main has no commit that origin/main lacks');
  });
});
