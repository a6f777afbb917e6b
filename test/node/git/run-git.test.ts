import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { whyNot } from '../../../src/node/git/refusal.ts';
import { gitIn } from '../../../src/node/git/run-git.ts';
import { folderOf, removeFolders } from '../support.ts';
import { gitSuite, TestRepository } from './test-repository.ts';

/** A program in git's place. */
function fake(script: string): string {
  const path = join(folderOf({}), 'git');
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return path;
}

gitSuite('git that is started', () => {
  teardown(removeFolders);

  test('says what it says, and what it complains of', async () => {
    const { root } = new TestRepository();
    const git = gitIn('git', root);
    const [good, bad] = await Promise.all([git(['stripspace'], { input: 'x  \n\n' }), git(['rev-parse', '--verify', 'nothing'])]);
    assert.deepEqual([good.ok, good.text], [true, 'x\n']);
    assert.deepEqual([bad.ok, bad.end, bad.complaint], [false, 'own', 'Needed a single revision']);
  });

  test('is given what it is told as it is, and by no shell', async () => {
    const git = gitIn('git', new TestRepository().root);
    const said = '$HOME `x` "y" \'z\' * ; | & > % !';
    assert.equal((await git(['-c', `user.name=${said}`, 'config', 'user.name'])).text, `${said}\n`);
  });

  test('is not waited for when it says more than anybody wants, or takes too long', async function () {
    if (process.platform === 'win32') this.skip();
    const began = performance.now();
    const folder = folderOf({});
    const endless = await gitIn(fake('exec yes'), folder)(['log'], { limit: 1000 });
    assert.deepEqual([endless.ok, endless.end, endless.bytes.length], [false, 'cut', 1000]);
    const slow = await gitIn(fake('echo so far; sleep 30'), folder)(['log'], { seconds: 0.3 });
    assert.deepEqual([slow.ok, slow.end, slow.text], [false, 'late', 'so far\n']);
    assert.ok(performance.now() - began < 8000);
    assert.equal(whyNot(slow, 'compare the two commits').message, 'git took too long to compare the two commits');
  });

  test('may read nothing of what it is told', async function () {
    if (process.platform === 'win32') this.skip();
    const { ok } = await gitIn(fake('exit 0'), folderOf({}))(['cat-file'], { input: 'x'.repeat(1 << 22) });
    assert.equal(ok, true);
  });

  test('cannot be started where it is not', async () => {
    const answer = await gitIn(join(folderOf({}), 'git'), folderOf({}))(['version']);
    assert.deepEqual([answer.ok, answer.end], [false, 'never']);
    assert.equal(whyNot(answer, 'do it').reason, 'no-git');
  });
});
