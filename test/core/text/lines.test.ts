import assert from 'node:assert/strict';
import { lineAt, lineStarts, offsetAt, placeOf } from '../../../src/core/text/lines.ts';

const text = 'one\ntwo\r\nthree\rfour';

suite('Lines', () => {
  test('start behind every kind of line ending', () => {
    assert.deepEqual(lineStarts(text), [0, 4, 9, 15]);
    assert.deepEqual(lineStarts(''), [0]);
  });

  test('are found by offset', () => {
    const starts = lineStarts(text);
    assert.deepEqual(
      [0, 3, 4, 8, 9, 18, 99].map((offset) => lineAt(starts, offset)),
      [0, 0, 1, 1, 2, 3, 3],
    );
  });

  test('give places their columns, and back', () => {
    const starts = lineStarts(text);
    assert.deepEqual(placeOf(starts, { start: 5, end: 11 }), { start: 5, end: 11, line: 1, column: 1, endLine: 2, endColumn: 2 });
    assert.equal(offsetAt(starts, text, 2, 2), 11);
  });

  test('hold offsets inside the text', () => {
    const starts = lineStarts(text);
    assert.equal(offsetAt(starts, text, 0, 99), 3);
    assert.equal(offsetAt(starts, text, 99, 0), text.length);
    assert.equal(offsetAt(starts, text, 3, 99), text.length);
    assert.equal(offsetAt(starts, text, -1, -1), 0);
  });
});
