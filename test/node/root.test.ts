import assert from 'node:assert/strict';
import { join } from 'node:path';
import { findRoot } from '../../src/node/root.ts';
import { folderOf, removeFolders } from './support.ts';

suite('the root of a workspace', () => {
  teardown(removeFolders);

  test('is the nearest folder upwards with .docent/', () => {
    const root = folderOf({ '.docent/config.yaml': '', 'a/b/c.md': '' });
    assert.equal(findRoot(join(root, 'a', 'b')), root);
  });

  test('is not looked for beyond the repository', () => {
    const root = folderOf({ '.docent/config.yaml': '', 'a/.git/HEAD': '', 'a/b/c.md': '' });
    assert.equal(findRoot(join(root, 'a', 'b')), join(root, 'a', 'b'));
  });

  test('is the repository where that holds .docent/', () => {
    const root = folderOf({ 'a/.docent/config.yaml': '', 'a/.git/HEAD': '', 'a/b/c.md': '' });
    assert.equal(findRoot(join(root, 'a', 'b')), join(root, 'a'));
  });

  test('is the folder itself where there is none', () => {
    const root = folderOf({ 'a/b.md': '' });
    assert.equal(findRoot(join(root, 'a')), join(root, 'a'));
  });
});
