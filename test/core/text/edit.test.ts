import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit.ts';

const at = (start: number, end: number, text: string) => ({ span: { start, end }, text });

suite('Applying edits', () => {
  test('replaces, inserts and takes away, whatever their order', () => {
    assert.equal(applyEdits('abcdef', [at(4, 6, ''), at(0, 1, 'X'), at(2, 2, '-')]), 'Xb-cd');
  });

  test('keeps the order of those at one place', () => {
    assert.equal(applyEdits('ab', [at(1, 1, '1'), at(1, 1, '2')]), 'a12b');
  });

  test('leaves out one that overlaps an earlier one', () => {
    assert.equal(applyEdits('abcd', [at(0, 3, 'X'), at(2, 4, 'Y')]), 'Xd');
  });
});
