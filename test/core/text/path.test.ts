import assert from 'node:assert/strict';
import { folderOf, joinPath, nameOf, relativePath } from '../../../src/core/text/path.ts';

suite('paths', () => {
  test('split into folder and name', () => {
    assert.deepEqual([folderOf('a/b/c.md'), nameOf('a/b/c.md')], ['a/b', 'c.md']);
    assert.deepEqual([folderOf('c.md'), nameOf('c.md')], ['', 'c.md']);
  });

  test('join and tidy', () => {
    assert.equal(joinPath('a/b', '../c/./d.md'), 'a/c/d.md');
    assert.equal(joinPath('a', '../../d.md'), '../d.md');
  });

  test('lead from a folder to a file', () => {
    assert.equal(relativePath('docs/adr', 'docs/adr/0002-b.md'), '0002-b.md');
    assert.equal(relativePath('docs/adr', 'docs/rfcs/0002-b.md'), '../rfcs/0002-b.md');
    assert.equal(relativePath('', 'a/b.md'), 'a/b.md');
  });

  test('lead there and back', () => {
    assert.equal(joinPath('docs/adr', relativePath('docs/adr', 'x/y.md')), 'x/y.md');
  });
});
