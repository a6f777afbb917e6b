import assert from 'node:assert/strict';
import { together } from '../../../src/cli/check/mend.ts';
import type { FixOffer } from '../../../src/core/engine/fixes.ts';
import type { Change } from '../../../src/core/text/change.ts';

const offer = (...changes: Change[]): FixOffer => ({ kind: 'safe', title: '', changes: () => changes }) as unknown as FixOffer;
const edit = (start: number, end: number, text: string, path = 'a.md'): Change => ({
  type: 'edit',
  path,
  hash: 'h',
  edits: [{ span: { start, end }, text }],
});

suite('fixes made together', () => {
  test('are those that do not touch the same characters', () => {
    const { changes, taken } = together([offer(edit(0, 3, 'x')), offer(edit(2, 5, 'y')), offer(edit(5, 6, 'z'))]);
    assert.equal(taken, 2);
    assert.deepEqual(changes, [
      {
        type: 'edit',
        path: 'a.md',
        hash: 'h',
        edits: [
          { span: { start: 0, end: 3 }, text: 'x' },
          { span: { start: 5, end: 6 }, text: 'z' },
        ],
      },
    ]);
  });

  test('are made once where two findings have the same one', () => {
    assert.equal(together([offer(edit(4, 4, 'x')), offer(edit(4, 4, 'x'))]).taken, 1);
  });

  test('wait for the next round when one of their files is spoken for', () => {
    const { changes, taken } = together([offer(edit(0, 1, 'x')), offer(edit(0, 1, 'y'), edit(0, 1, 'y', 'b.md'))]);
    assert.equal(taken, 1);
    assert.equal(changes.length, 1);
  });

  test('are none where there is nothing to change', () => {
    assert.deepEqual(together([offer({ type: 'edit', path: 'a.md', hash: 'h', edits: [] })]), { changes: [], taken: 0 });
  });
});
