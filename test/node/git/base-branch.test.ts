import assert from 'node:assert/strict';
import { join } from 'node:path';
import { folderOf, removeFolders } from '../support.ts';
import { changeIn, gitSuite, opened, TestRepository } from './test-repository.ts';

/** A clone of a repository with main, in which a test goes on. */
function cloned(prepare: (origin: TestRepository) => void = () => undefined): TestRepository {
  const origin = new TestRepository();
  origin.commit('Start', { 'a.ts': 'a\n' });
  prepare(origin);
  const folder = join(folderOf({}), 'clone');
  origin.git('clone', '--quiet', origin.root, folder);
  return new TestRepository(folder);
}

const base = async (it: TestRepository, question: { base?: string; head?: string } = {}): Promise<string> =>
  (await changeIn(it.root, question)).base.name;

gitSuite('the base of a change', () => {
  teardown(removeFolders);

  test('is the one that is asked for: a branch, a remote one, a tag, a commit', async () => {
    const it = cloned((origin) => void origin.git('branch', 'release'));
    it.git('tag', 'v1');
    it.branch('feature').commit('More');
    const commit = it.git('rev-parse', 'main');
    const asked = ['main', 'origin/main', 'release', 'v1', 'HEAD~1', commit, commit.slice(0, 12), 'refs/heads/main'];
    const shown = ['main', 'origin/main', 'origin/release', 'v1', commit.slice(0, 7), commit.slice(0, 7), commit.slice(0, 7), 'main'];
    assert.deepEqual(await Promise.all(asked.map((name) => base(it, { base: name }))), shown);
  });

  test('is counted from what is checked out, and not from what origin has', async () => {
    const it = cloned((origin) => {
      origin.commit('Second');
      origin.commit('Third');
    });
    it.branch('feature').commit('More');
    assert.equal((await changeIn(it.root, { base: 'HEAD~2' })).commits, 2);
  });

  test('is a branch before a tag of its name', async () => {
    const it = new TestRepository();
    it.commit('Start');
    it.git('branch', 'twice');
    it.branch('feature').commit('More');
    it.git('tag', 'twice');
    it.commit('Yet more');
    assert.equal((await changeIn(it.root, { base: 'twice' })).commits, 2);
  });

  test('is the default branch of origin', async () => {
    const it = cloned((origin) => void origin.branch('next'));
    it.branch('feature').commit('More');
    assert.equal(await base(it), 'origin/next');
  });

  test('is a branch of a usual name on origin, where origin has no default', async () => {
    const it = cloned();
    it.git('remote', 'set-head', 'origin', '--delete');
    it.branch('feature').commit('More');
    assert.equal(await base(it), 'origin/main');
  });

  test('is the nearest of several', async () => {
    const it = cloned((origin) => {
      origin.branch('develop').commit('Develop');
      origin.git('checkout', '--quiet', 'main');
    });
    it.git('remote', 'set-head', 'origin', '--delete');
    it.branch('feature', 'origin/develop').commit('More');
    assert.equal(await base(it), 'origin/develop');
    it.branch('hotfix', 'origin/main').commit('More');
    assert.equal(await base(it), 'origin/main');
  });

  test('is that of another remote, where there is no origin', async () => {
    const it = cloned();
    it.git('remote', 'rename', 'origin', 'upstream');
    it.branch('feature').commit('More');
    assert.equal(await base(it), 'upstream/main');
  });

  test('is a branch here, where there is no remote', async () => {
    const it = new TestRepository();
    it.commit('Start');
    it.git('branch', '--move', 'trunk');
    it.branch('feature').commit('More');
    assert.equal(await base(it), 'trunk');
  });

  test('of a branch others start from is what it is pushed to', async () => {
    const it = cloned();
    it.commit('Not pushed');
    assert.equal(await base(it), 'origin/main');
  });

  test('of a branch on origin is the default there', async () => {
    const it = cloned((origin) => {
      origin.branch('theirs').commit('Theirs', { 'b.ts': '' });
      origin.git('checkout', '--quiet', 'main');
    });
    for (const head of ['origin/theirs', 'theirs']) {
      const change = await changeIn(it.root, { head });
      assert.deepEqual([change.head.name, change.base.name, change.files.length], ['origin/theirs', 'origin/main', 1]);
    }
  });
});

gitSuite('the branches to review', () => {
  teardown(removeFolders);

  test('are those here and those of remotes, without pointers', async () => {
    const it = cloned((origin) => void origin.git('branch', 'feature/x'));
    const commit = it.commit('Later | than “others”');
    const found = await (await opened(it.root)).branches();
    const named = found.map(({ name, remote }) => `${name}${remote ? ' (remote)' : ''}`);
    assert.deepEqual(named.toSorted(), ['main', 'origin/feature/x (remote)', 'origin/main (remote)']);
    const date = '2026-11-01T10:00:00+00:00';
    const main = { name: 'main', remote: false, commit, date, author: 'Ann', subject: 'Later | than “others”' };
    assert.deepEqual(
      found.find(({ name }) => name === 'main'),
      main,
    );
  });
});
