import assert from 'node:assert/strict';
import { localTarget } from '../../../src/core/catalog/local-link.ts';

suite('localTarget', () => {
  test('reads a path from the folder of the file', () => {
    assert.deepEqual(localTarget('docs/adr/0001-a.md', '../rfcs/0002-b.md'), { path: 'docs/rfcs/0002-b.md', anchor: undefined });
  });

  test('reads a path that begins with a slash from the root', () => {
    assert.deepEqual(localTarget('docs/adr/0001-a.md', '/src/x.ts'), { path: 'src/x.ts', anchor: undefined });
  });

  test('takes the anchor off, decoded', () => {
    assert.deepEqual(localTarget('a.md', 'b%20c.md?raw=1#d%C3%A9'), { path: 'b c.md', anchor: 'dé' });
  });

  test('reads a bare anchor as one of the same file', () => {
    assert.deepEqual(localTarget('a.md', '#why'), { path: undefined, anchor: 'why' });
  });

  test('lets a path leave the root', () => {
    assert.deepEqual(localTarget('a.md', '../other/b.md'), { path: '../other/b.md', anchor: undefined });
  });

  for (const url of ['https://a.example', 'mailto:a@b.example', '//a.example/b', '{{< ref "x" >}}', '<repo>', '']) {
    test(`knows that “${url}” is not in the repository`, () => {
      assert.equal(localTarget('a.md', url), undefined);
    });
  }

  test('takes a destination that cannot be decoded as it is', () => {
    assert.deepEqual(localTarget('a.md', '100%.md'), { path: '100%.md', anchor: undefined });
  });
});
