import assert from 'node:assert/strict';
import { hashText } from '../../../src/core/text/hash.ts';

suite('The hash of a text', () => {
  test('is the same for the same text, on every machine', () => {
    assert.equal(hashText('abc'), hashText(['a', 'b', 'c'].join('')));
    assert.equal(hashText(''), hashText(''));
  });

  test('differs for texts that differ by little', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'a\n', 'a\r\n', 'a ', ' a', 'A'];
    assert.equal(new Set(texts.map(hashText)).size, texts.length);
  });
});
