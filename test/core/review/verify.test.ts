import assert from 'node:assert/strict';
import { verifyReview } from '../../../src/core/review/verify.ts';
import { lines } from './support.ts';

suite('verifying a saved review', () => {
  test('names the mandatory items that are open, with their lines', () => {
    const text = lines(
      '---',
      'kind: x',
      '---',
      '# R',
      '',
      '- [ ] a',
      '',
      '## Tests',
      '',
      '- [x] b',
      '- [ ] c',
      '  - [ ] d',
      '- [ ] e (optional)',
      '',
      '## More (optional)',
      '',
      '- [ ] f',
    );

    assert.deepEqual(verifyReview(text), {
      total: 4,
      open: [
        { text: 'a', group: '', line: 5, because: 'unticked' },
        { text: 'c', group: 'Tests', line: 10, because: 'unticked' },
        { text: 'd', group: 'Tests', line: 11, because: 'unticked' },
      ],
    });
  });

  test('takes a reason for an answer, ticked or not, and none for no answer', () => {
    const text = lines(
      '- [x] a (not applicable: no SQL (at all))',
      '- [ ] b (N/A — it is a comment)',
      '- [x] c (not applicable)',
      '- [x] d (not applicable: )',
      '- [x] e **(n/a because it is short)**.',
    );

    assert.deepEqual(
      verifyReview(text).open.map(({ text: item, because }) => [item, because]),
      [
        ['c', 'no-reason'],
        ['d', 'no-reason'],
      ],
    );
  });

  test('has nothing to ask where there are no boxes', () => {
    assert.deepEqual(verifyReview('# A\n\n- Is it good?'), { total: 0, open: [] });
  });

  test('says the same whatever ends the lines', () => {
    const text = lines('# R', '', '- [x] a', '- [ ] b (not applicable: no', '  need)', '', '## T', '', '- [ ] c', '');

    for (const end of ['\r\n', '\r']) assert.deepEqual(verifyReview(text.replaceAll('\n', end)), verifyReview(text));
    assert.deepEqual(
      verifyReview(text).open.map((item) => [item.text, item.line]),
      [['c', 8]],
    );
  });
});
