import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../src/core/text/change.ts';
import { hashText } from '../../src/core/text/hash.ts';
import { applyChanges } from '../../src/node/apply.ts';
import { folderOf, removeFolders } from './support.ts';

const edit = (path: string, text: string, start: number, end: number, by: string): Change => ({
  type: 'edit',
  path,
  hash: hashText(text),
  edits: [{ span: { start, end }, text: by }],
});
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
const refused = (reason: string) => (error: unknown) => error instanceof Error && 'reason' in error && error.reason === reason;

suite('applying changes', () => {
  teardown(removeFolders);

  test('edits, creates in new folders, and moves', async () => {
    const root = folderOf({ 'a.md': 'one two', 'b.md': 'b' });
    await applyChanges(root, [
      edit('a.md', 'one two', 4, 7, 'three'),
      { type: 'create', path: 'docs/new/c.md', text: 'c' },
      { type: 'rename', path: 'b.md', to: 'docs/b.md' },
    ]);
    assert.deepEqual([read(root, 'a.md'), read(root, 'docs/new/c.md'), read(root, 'docs/b.md')], ['one three', 'c', 'b']);
    assert.ok(!existsSync(join(root, 'b.md')));
  });

  test('takes several edits of one text together, and edits what it moves', async () => {
    const root = folderOf({ 'a.md': 'one two' });
    await applyChanges(root, [
      edit('a.md', 'one two', 4, 7, 'drei'),
      edit('a.md', 'one two', 0, 3, 'eins'),
      { type: 'rename', path: 'a.md', to: 'b.md' },
    ]);
    assert.equal(read(root, 'b.md'), 'eins drei');
    assert.ok(!existsSync(join(root, 'a.md')));
  });

  test('lets two files change places by way of a third name', async () => {
    const root = folderOf({ 'a.md': 'a', 'b.md': 'b' });
    await applyChanges(root, [
      { type: 'rename', path: 'a.md', to: 'c.md' },
      { type: 'rename', path: 'b.md', to: 'a.md' },
    ]);
    assert.deepEqual([read(root, 'a.md'), read(root, 'c.md')], ['b', 'a']);
  });

  test('keeps mode, byte-order mark and line endings', async () => {
    const root = folderOf({ 'a.md': '\uFEFFone\r\ntwo\r\n' });
    chmodSync(join(root, 'a.md'), 0o640);
    await applyChanges(root, [edit('a.md', 'one\r\ntwo\r\n', 5, 5, 'new\n')]);
    assert.equal(read(root, 'a.md'), '\uFEFFone\r\nnew\r\ntwo\r\n');
    assert.equal(statSync(join(root, 'a.md')).mode & 0o777, 0o640);
  });

  test('writes through a link', async () => {
    const root = folderOf({ 'a.md': 'one' });
    symlinkSync(join(root, 'a.md'), join(root, 'link.md'));
    await applyChanges(root, [edit('link.md', 'one', 0, 3, 'two')]);
    assert.deepEqual([read(root, 'a.md'), read(root, 'link.md')], ['two', 'two']);
  });

  for (const [reason, changes] of Object.entries<readonly Change[]>({
    changed: [edit('a.md', 'another text', 0, 1, 'x')],
    missing: [edit('none.md', 'one', 0, 1, 'x')],
    exists: [{ type: 'create', path: 'a.md', text: '' }],
    outside: [{ type: 'create', path: '../a.md', text: '' }],
    'not-utf8': [edit('latin.md', 'x', 0, 1, 'y')],
  })) {
    test(`refuses what is ${reason}, and then writes nothing`, async () => {
      const root = folderOf({ 'a.md': 'one', 'b.md': 'two', 'latin.md': Uint8Array.of(0xe9) });
      await assert.rejects(applyChanges(root, [edit('b.md', 'two', 0, 3, 'x'), ...changes]), refused(reason));
      assert.equal(read(root, 'b.md'), 'two');
    });
  }

  test('refuses to move onto a file', async () => {
    const root = folderOf({ 'a.md': 'one', 'b.md': 'two' });
    await assert.rejects(applyChanges(root, [{ type: 'rename', path: 'a.md', to: 'b.md' }]), refused('exists'));
  });
});
