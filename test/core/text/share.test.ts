import assert from 'node:assert/strict';
import { sharing } from '../../../src/core/text/share.ts';

suite('sharing', () => {
  const data = () => ({
    path: 'a.md',
    remarks: [{ rule: 'x', at: { line: 1 }, related: [] }, null],
    fields: { status: ['x', 'y'] },
    number: undefined,
  });

  test('leaves what data means as it is', () => {
    assert.deepEqual(sharing()(data()), data());
    assert.equal(sharing()('x'), 'x');
    assert.equal(sharing()(null), null);
  });

  test('keeps one empty list for all, which nobody can write into', () => {
    const share = sharing();
    const [one, other] = [share<{ list: unknown[] }>({ list: [] }), share<{ list: unknown[] }>({ list: [] })];

    assert.equal(one.list, other.list);
    assert.throws(() => one.list.push(1), TypeError);
  });
});
