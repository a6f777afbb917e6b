import assert from 'node:assert/strict';
import { nearestFirst, relativePath } from '../../src/extension/nearest.ts';

const root = { uri: 'file:///work/docs/adr' };
const billing = { uri: 'file:///work/services/billing/docs/adr' };

suite('nearestFirst', () => {
  test('puts the home beside the active file first', () => {
    assert.deepEqual(nearestFirst([root, billing], 'file:///work/services/billing/src/main.ts'), [billing, root]);
  });

  test('keeps the order where nothing is near', () => {
    assert.deepEqual(nearestFirst([root, billing], undefined), [root, billing]);
    assert.deepEqual(nearestFirst([root, billing], 'untitled:Untitled-1'), [root, billing]);
  });
});

suite('relativePath', () => {
  test('goes up as far as it must, and no further', () => {
    assert.equal(relativePath('/work/docs/rfcs/7.md', '/work/docs/adr/0001-x.md'), '../adr/0001-x.md');
    assert.equal(relativePath('/work/README.md', '/work/docs/adr/0001-x.md'), 'docs/adr/0001-x.md');
    assert.equal(relativePath('/work/docs/adr/0002-y.md', '/work/docs/adr/0001-x.md'), '0001-x.md');
    assert.equal(relativePath('/work/docs/adr/notes/n.md', '/work/docs/adr'), '../../adr');
  });
});
