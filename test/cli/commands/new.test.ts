import assert from 'node:assert/strict';
import { join } from 'node:path';
import { decision, Tree } from '../support.ts';

suite('docent new', () => {
  let tree: Tree;

  setup(() => {
    tree = new Tree({
      '.git/HEAD': '',
      'decisions/001-split.md': decision('1. Split the schema', {
        '## Status\n\nAccepted\n\n': '',
        'Date: 2026-10-01': '* Status: Accepted\n* Date: 2026-10-01',
      }),
    });
  });
  teardown(() => tree.remove());

  test('follows its neighbours and prints the path', async () => {
    const { code, out } = await tree.run(['new', 'adr', 'Keep sessions in Redis']);
    assert.deepEqual([code, out], [0, 'decisions/002-keep-sessions-in-redis.md\n']);
    assert.match(
      tree.read('decisions/002-keep-sessions-in-redis.md'),
      /^# 2\. Keep sessions in Redis\n\n\* Status: Proposed\n\* Date: 2026-11-22\n/,
    );
  });

  test('goes to its home where it has no neighbours', async () => {
    const { out } = await tree.run(['new', 'rfc', 'Typed', 'events']);
    assert.equal(out, 'docs/rfcs/0001-typed-events.md\n');
    assert.match(tree.read('docs/rfcs/0001-typed-events.md'), /^---\nkind: rfc\n/);
  });

  test('goes where its kind lives near the working directory', async () => {
    tree.write('billing/adr/0007-a.md', decision('7. A'));
    tree.write('billing/src/x.ts', '');
    tree.write('.docent/config.yaml', 'profile: default\n');
    assert.equal((await tree.run(['new', 'adr', 'B'], { cwd: 'billing/src' })).out, '../adr/0008-b.md\n');
    assert.equal((await tree.run(['new', 'adr', 'C'], { cwd: 'billing/adr' })).out, '0009-c.md\n');
  });

  test('takes a folder, a body and values', async () => {
    const { out } = await tree.run([
      'new',
      'adr',
      'X',
      '--folder',
      'other',
      '--variant',
      'madr',
      '--set',
      'status=accepted',
      '--set',
      'deciders=Ada',
      '--set',
      'deciders=Bo',
    ]);
    const text = tree.read(out.trim());
    assert.equal(out, 'other/0001-x.md\n');
    assert.match(text, /status: accepted/i);
    assert.match(text, /Ada[\s\S]*Bo/);
  });

  test('takes a choice in any spelling, and writes the kind’s own', async () => {
    const { out } = await tree.run(['new', 'postmortem', 'X', '--set', 'severity=P1']);
    assert.match(tree.read(out.trim()), /^severity: sev1$/m);
    assert.match((await tree.run(['new', 'postmortem', 'X', '--set', 'severity=critcal'])).err, /did you mean “critical”/);
  });

  test('opens the editor somebody likes, and prints the path last', async () => {
    const started: string[][] = [];
    const start = (program: string, args: readonly string[]): number => {
      started.push([program, ...args]);
      return 0;
    };
    const { out } = await tree.run(['new', 'adr', 'X', '--edit'], { env: { EDITOR: 'vi', VISUAL: '"my editor" --wait' }, start });
    assert.deepEqual(started, [['my editor', '--wait', join(tree.root, out.trim())]]);
    assert.equal((await tree.run(['new', 'adr', 'Y', '--edit'])).code, 2);
  });

  test('refuses what the kind does not know, and writes nothing', async () => {
    for (const wrong of ['colour=red', 'status=acepted', 'date=2026-02-30', 'deciders']) {
      const { code, out } = await tree.run(['new', 'adr', 'X', '--set', wrong]);
      assert.deepEqual([code, out], [2, ''], wrong);
    }
    assert.match((await tree.run(['new', 'ard', 'X'])).err, /did you mean “adr”/);
    assert.match((await tree.run(['new', 'adr'])).err, /The new ADR needs a title\nUsage: docent new KIND TITLE\n/);
    assert.match((await tree.run(['new', 'adr', 'X', '--folder', '../elsewhere'])).err, /not inside the workspace/);
  });
});
