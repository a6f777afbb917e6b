import assert from 'node:assert/strict';
import { cellsOf, cutTo, visible, widthOf } from '../../../src/cli/terminal/cells.ts';

suite('cells of a terminal', () => {
  test('are counted as a terminal counts them', () => {
    assert.equal(widthOf('plain'), 5);
    assert.equal(widthOf('決定'), 4);
    assert.equal(widthOf('e\u0301te\u0301'), 3);
    assert.equal(widthOf('👩‍👩‍👧 ok'), 5);
    assert.equal(widthOf('“curly” – é'), 11);
  });

  test('run up to the next stop at a tab', () => {
    assert.equal(widthOf('a\tb'), 5);
    assert.deepEqual(
      cellsOf('ab\tc').map(({ shown }) => shown),
      ['a', 'b', '  ', 'c'],
    );
  });

  test('show controls instead of obeying them', () => {
    assert.equal(visible('\u001b[31mred\u0007'), '␛[31mred␇');
    assert.equal(visible('a\u202eb'), 'a\ufffdb');
  });

  test('are cut with a sign that something is missing', () => {
    assert.equal(cutTo('a long title', 7), 'a long…');
    assert.equal(cutTo('short', 7), 'short');
    assert.ok(widthOf(cutTo('決定決定決定', 6)) <= 6);
  });
});
