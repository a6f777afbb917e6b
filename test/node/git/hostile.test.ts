import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findGit } from '../../../src/node/git/find-git.ts';
import { surroundings } from '../../../src/node/git/safely.ts';
import { folderOf, removeFolders } from '../support.ts';
import { changeIn, gitSuite, opened, short, TestRepository } from './test-repository.ts';

const hooks = ['post-index-change', 'reference-transaction', 'post-checkout', 'pre-auto-gc', 'fsmonitor-watchman', 'query-watchman'];

/** All that stands below a folder, with when it was last written. */
function listing(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${path} ${statSync(join(folder, path)).mtimeMs}`)
    .toSorted();
}

gitSuite('what a repository says in its settings', () => {
  teardown(removeFolders);

  test('runs no program, and nothing in its git folder is written', async function () {
    if (process.platform === 'win32') this.skip();
    const it = new TestRepository();
    const mark = join(folderOf({}), 'ran');
    it.commit('Start', { 'a.ts': 'a\n', 'p.pdf': 'p\n', '.gitattributes': '*.ts diff=mine filter=mine\n*.pdf diff=mine filter=long\n' });
    it.branch('feature').commit('More', { 'a.ts': 'b\n', 'p.pdf': 'q\n' });
    // Touched, and so to be compared; and as young as the index, which git then does not rely on.
    it.write({ 'a.ts': 'b\n', 'new.ts': '' });
    const trap = it.trap('trap', mark);
    for (const hook of hooks) it.trap(join('hooks', hook), mark);
    const settings = {
      'core.fsmonitor': trap,
      'core.pager': trap,
      'core.sshCommand': trap,
      'core.askPass': trap,
      'core.editor': trap,
      'core.gitProxy': trap,
      'core.hooksPath': join(it.root, '.git', 'hooks'),
      'pager.diff-tree': trap,
      'pager.status': trap,
      'alias.status': `!${trap}`,
      'alias.diff-tree': `!${trap}`,
      'diff.external': trap,
      'diff.mine.command': trap,
      'diff.mine.textconv': trap,
      'filter.mine.clean': trap,
      'filter.mine.smudge': trap,
      'filter.mine.required': 'true',
      'filter.long.process': trap,
      'filter.a=b.clean': trap,
      'gpg.program': trap,
      'log.showSignature': 'true',
      'credential.helper': `!${trap}`,
      'uploadpack.packObjectsHook': trap,
      'trailer.x.command': trap,
      'trailer.x.cmd': trap,
      'interactive.diffFilter': trap,
      'status.submoduleSummary': 'true',
      'submodule.recurse': 'true',
    };
    for (const [key, value] of Object.entries(settings)) it.git('config', '--local', key, value);
    // Setting them may have started some; and this is what the index is to be like when we look.
    utimesSync(join(it.root, 'a.ts'), new Date(), new Date());
    utimesSync(join(it.root, '.git', 'index'), new Date(), new Date());
    const before = listing(join(it.root, '.git'));
    assert.equal(existsSync(mark), false);

    const repository = await opened(it.root);
    const change = await changeIn(it.root, { wantsText: () => true });
    await repository.branches();
    await repository.head();
    assert.equal(await repository.text(change.head.commit, 'a.ts'), 'b\n');
    assert.deepEqual(change.files.map(short), ['modified a.ts +1 -1', 'modified p.pdf +1 -1']);
    assert.ok(change.uncommitted > 0);
    assert.equal(existsSync(mark), false);
    assert.deepEqual(listing(join(it.root, '.git')), before);

    // The trap works: git itself does fall into it.
    it.git('status');
    assert.equal(existsSync(mark), true);
  });

  test('sends nobody to the network, not even for what a partial clone left out', async () => {
    const origin = new TestRepository();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.commit('Start', { 'a.ts': 'a\n' });
    origin.branch('feature').commit('More', { 'a.ts': 'b\n' });
    origin.git('checkout', '--quiet', 'main');
    const folder = join(folderOf({}), 'clone');
    origin.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${origin.root}`, folder);
    const it = new TestRepository(folder);
    it.git('config', 'protocol.file.allow', 'always');
    const repository = await opened(folder);
    assert.deepEqual(await repository.change({ head: 'origin/feature', wantsText: () => true }), {
      reason: 'failed',
      message:
        'Some files of this change are not on this machine, as the clone is a partial one; “git diff --stat origin/main...origin/feature” fetches them',
    });
    assert.equal(await repository.text(it.git('rev-parse', 'origin/feature'), 'a.ts'), undefined);
    it.git('diff', '--stat', 'origin/main...origin/feature');
    assert.deepEqual((await changeIn(folder, { head: 'origin/feature' })).files.map(short), ['modified a.ts +1 -1']);
  });

  test('does not keep settings of the person from counting, such as folders to trust', () => {
    const own = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*', GIT_DIR: '/x', PATH: '/bin' };
    const env = surroundings(['filter.a=b.clean'], own);
    assert.deepEqual(
      [env['GIT_CONFIG_COUNT'], env['GIT_CONFIG_KEY_0'], env['GIT_CONFIG_KEY_1'], env['GIT_CONFIG_VALUE_1']],
      ['2', 'safe.directory', 'filter.a=b.clean', ''],
    );
    assert.deepEqual([env['GIT_DIR'], env['PATH']], [undefined, '/bin']);
  });
});

suite('git on this machine', () => {
  teardown(removeFolders);

  test('is looked for only in folders that the PATH names in full', () => {
    const folder = folderOf({});
    const name = process.platform === 'win32' ? 'git.exe' : 'git';
    writeFileSync(join(folder, name), '', { mode: 0o755 });
    const home = process.cwd();
    process.chdir(folder);
    try {
      assert.equal(findGit(['', '.', 'bin'].join(delimiter)), undefined);
      assert.equal(findGit(['.', folder].join(delimiter)), join(folder, name));
    } finally {
      process.chdir(home);
    }
  });

  test('is a file that can be run', function () {
    if (process.platform === 'win32') this.skip();
    const [one, two, three] = [folderOf({ git: '' }), folderOf({}), folderOf({})];
    mkdirSync(join(two, 'git'));
    writeFileSync(join(three, 'git'), '', { mode: 0o755 });
    assert.equal(findGit([one, two].join(delimiter)), undefined);
    assert.equal(findGit([one, two, three].join(delimiter)), join(three, 'git'));
    assert.equal(readFileSync(join(three, 'git'), 'utf8'), '');
  });
});
