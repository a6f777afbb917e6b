import assert from 'node:assert/strict';
import { contains, slice, touches } from '../../../src/core/text/span.ts';

suite('A span', () => {
  const span = { start: 2, end: 5 };

  test('holds a piece of text', () => assert.equal(slice('abcdefg', span), 'cde'));

  test('contains spans within it, ends touching', () => {
    assert.ok(contains(span, span));
    assert.ok(contains(span, { start: 3, end: 3 }));
    assert.ok(!contains(span, { start: 1, end: 5 }));
    assert.ok(!contains(span, { start: 2, end: 6 }));
  });

  test('is touched at both ends', () => {
    assert.deepEqual(
      [1, 2, 5, 6].map((offset) => touches(span, offset)),
      [false, true, true, false],
    );
  });
});
