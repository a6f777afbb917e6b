import assert from 'node:assert/strict';
import { widthOf } from '../../../src/cli/terminal/cells.ts';
import { excerptOf } from '../../../src/cli/terminal/excerpt.ts';

/** The excerpt and the carets under it. */
function drawn(line: string, from: number, to: number, room = 80): string[] {
  const { before, marked, after, indent, width } = excerptOf(line, from, to, room);
  return [before + marked + after, ' '.repeat(indent) + '^'.repeat(width)];
}

suite('an excerpt', () => {
  test('marks the very words', () => {
    assert.deepEqual(drawn('status: acepted', 8, 15), ['status: acepted', '        ^^^^^^^']);
  });

  test('marks a place between two characters with one caret', () => {
    assert.deepEqual(drawn('ab', 2, 2), ['ab', '  ^']);
  });

  test('keeps its carets under wide characters and after tabs', () => {
    assert.deepEqual(drawn('決定: x', 4, 5), ['決定: x', '      ^']);
    assert.deepEqual(drawn('\tx', 1, 2), ['    x', '    ^']);
  });

  test('is cut around the marked words, never wider than the terminal', () => {
    const line = `${'left '.repeat(30)}HERE${' right'.repeat(30)}`;
    const [shown = '', carets = ''] = drawn(line, 150, 154, 40);
    assert.ok(shown.startsWith('…') && shown.endsWith('…'));
    assert.equal(widthOf(shown), 40);
    assert.equal(shown.slice(carets.indexOf('^'), carets.length), 'HERE');
  });

  test('shows the end of a long line when that is what is marked', () => {
    const [shown = '', carets = ''] = drawn('x'.repeat(200), 200, 200, 40);
    assert.ok(widthOf(shown) <= 40 && !shown.endsWith('…'));
    assert.equal(carets.trimStart(), '^');
  });
});
