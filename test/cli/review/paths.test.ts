import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathsOf } from '../../../src/cli/review/paths.ts';
import { Tree } from '../support.ts';

suite('paths of a repository', () => {
  let tree: Tree;

  suiteSetup(() => {
    tree = new Tree({ 'real/services/billing/a.ts': '' });
    symlinkSync(join(tree.root, 'real'), join(tree.root, 'link'), 'junction');
    mkdirSync(join(tree.root, 'real-too'));
  });
  suiteTeardown(() => tree.remove());

  test('say where a folder begins, whichever links lead there', () => {
    const paths = pathsOf(join(tree.root, 'real'));
    assert.equal(paths.prefix(join(tree.root, 'link', 'services', 'billing')), 'services/billing/');
    assert.equal(paths.prefix(join(tree.root, 'link')), '');
    assert.equal(paths.prefix(join(tree.root, 'real-too')), '');
  });

  test('are written as seen from where somebody stands', () => {
    const shown = pathsOf(join(tree.root, 'real')).shown(join(tree.root, 'link', 'services'));
    assert.equal(shown('services/billing/a.ts'), 'billing/a.ts');
    assert.equal(shown('README.md'), '../README.md');
  });

  test('stay as they are where a folder is gone', () => {
    assert.equal(pathsOf('/nowhere/at/all').prefix('/nowhere/at/all/below'), 'below/');
  });
});
