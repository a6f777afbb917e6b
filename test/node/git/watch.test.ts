import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { noState } from '../../../src/core/review/state.ts';
import { folderOf, removeFolders } from '../support.ts';
import { gitSuite, opened, TestRepository } from './test-repository.ts';

gitSuite('who watches a repository', function (this: Mocha.Suite) {
  this.timeout(20_000);
  const watched: { dispose(): void }[] = [];
  teardown(() => {
    for (const each of watched.splice(0)) each.dispose();
    removeFolders();
  });

  async function watching(it: TestRepository, folder = it.root) {
    const repository = await opened(folder);
    let heard = 0;
    const watch = repository.watch(() => heard++);
    watched.push(watch);
    const quiet = async (): Promise<void> => {
      for (let last = -1; last !== heard;) {
        last = heard;
        await wait(400);
      }
    };
    /** Whether something was heard of what was done. */
    const hears = async (act: () => unknown): Promise<boolean> => {
      await quiet();
      const before = heard;
      await act();
      for (let tries = 0; tries < 100 && heard === before; tries++) await wait(30);
      return heard > before;
    };
    return { repository, watch, hears, quiet, count: () => heard };
  }

  test('hears of commits, branches, switches, fetches and reviews, wherever they are kept', async () => {
    const origin = new TestRepository();
    origin.commit('Start');
    const folder = join(folderOf({}), 'clone');
    origin.git('clone', '--quiet', origin.root, folder);
    const it = new TestRepository(folder);
    const { repository, hears } = await watching(it);
    assert.ok(await hears(() => it.commit('More')), 'a commit');
    assert.ok(await hears(() => it.git('checkout', '--quiet', '-b', 'feature/deep/x')), 'a branch and a switch');
    assert.ok(await hears(() => it.git('commit', '--quiet', '--allow-empty', '--message', 'x')), 'a commit on it');
    assert.ok(await hears(() => it.git('checkout', '--quiet', '--detach')), 'a detached head');
    assert.ok(await hears(() => it.git('branch', '--force', 'feature/deep/x', 'main')), 'a branch that is not checked out');
    assert.ok(await hears(() => repository.reviews.change('main', (state) => ({ ...state, base: 'x' }))), 'the first review');
    assert.ok(await hears(() => repository.reviews.change('main', () => noState)), 'a review that changed');
    origin.commit('Theirs');
    assert.ok(await hears(() => it.git('fetch', '--quiet')), 'a fetch');
    assert.ok(await hears(() => it.git('pack-refs', '--all')), 'branches that were packed');
  });

  test('hears it in a worktree', async () => {
    const it = new TestRepository();
    it.commit('Start');
    const tree = join(folderOf({}), 'tree');
    it.git('worktree', 'add', '--quiet', '-b', 'feature', tree);
    const { hears } = await watching(it, tree);
    assert.ok(await hears(() => it.git('-C', tree, 'commit', '--quiet', '--allow-empty', '--message', 'x')));
    assert.ok(await hears(() => it.git('-C', tree, 'checkout', '--quiet', '-b', 'other')));
    assert.ok(await hears(() => it.git('commit', '--quiet', '--allow-empty', '--message', 'x')));
  });

  test('hears once of what happens at once, and not of looking', async () => {
    const it = new TestRepository();
    it.commit('Start');
    const { repository, hears, quiet, count } = await watching(it);
    await hears(() => it.commit('More'));
    await quiet();
    assert.ok(count() <= 3, `${count()} times`);
    const before = count();
    it.write({ 'a.ts': '' }).git('add', 'a.ts');
    it.git('status');
    await repository.branches();
    await repository.reviews.read('main');
    await wait(500);
    assert.equal(count(), before);
  });

  test('hears no more when it is over, nor where the repository is gone', async () => {
    const it = new TestRepository();
    it.commit('Start');
    const { watch, count } = await watching(it);
    const gone = new TestRepository();
    const other = await watching(gone);
    rmSync(gone.root, { recursive: true });
    await other.quiet();
    watch.dispose();
    watch.dispose();
    it.commit('More');
    await wait(500);
    assert.equal(count(), 0);
  });

  test('does not keep the process alive', async () => {
    const it = new TestRepository();
    const support = fileURLToPath(new URL('test-repository.ts', import.meta.url));
    const script = `import { opened } from ${JSON.stringify(support)}; (await opened(${JSON.stringify(it.root)})).watch(() => {});`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { timeout: 10_000, stdio: 'pipe' });
  });
});
