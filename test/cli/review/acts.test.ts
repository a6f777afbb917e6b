import assert from 'node:assert/strict';
import { actFlags, actsOf, refuseHalfAnswers } from '../../../src/cli/review/acts.ts';
import { numbered } from '../../../src/cli/review/told.ts';
import { readFlags } from '../../../src/cli/flags.ts';
import { item, reviewOf } from './values.ts';

const items = numbered(reviewOf([item('Is it small'), item('Is it tested'), item('Is it told')]));
const acts = (...args: readonly string[]): unknown => actsOf(readFlags('review', actFlags, args).flags, items);
const refusal = (...args: readonly string[]): void => refuseHalfAnswers(readFlags('review', actFlags, args).flags);

suite('answers on the command line', () => {
  test('name items by number or id, several at once', () => {
    assert.deepEqual(acts('--tick', '1, 3', '--tick', 'is-it-tested'), [
      { do: 'tick', items: ['is-it-small', 'is-it-told', 'is-it-tested'] },
    ]);
  });

  test('come after a reset, in the order of the flags', () => {
    assert.deepEqual(acts('--note', '2=see = here', '--not-applicable', '3', '--reason', ' docs only ', '--untick', '2', '--reset'), [
      { do: 'reset' },
      { do: 'untick', items: ['is-it-tested'] },
      { do: 'not-applicable', items: ['is-it-told'], reason: 'docs only' },
      { do: 'note', item: 'is-it-tested', note: 'see = here' },
    ]);
  });

  test('take a note away with an empty one', () => {
    assert.deepEqual(acts('--note', '1='), [{ do: 'note', item: 'is-it-small', note: '' }]);
  });

  test('are refused where no item is meant', () => {
    assert.throws(() => acts('--tick', '4'), /^Refusal: The checklist has no item “4”$/);
    assert.throws(() => acts('--tick', '0'), /no item “0”/);
    assert.throws(() => acts('--tick', '1,'), /no item “”/);
    assert.throws(() => acts('--tick', 'is-it-smal'), /no item “is-it-smal”; did you mean “is-it-small”/);
    assert.throws(() => acts('--note', 'hello'), /“--note hello” names no item, or no note/);
  });

  test('need a reason where something is not applicable, and only there', () => {
    assert.throws(() => refusal('--not-applicable', '1'), /needs a reason/);
    assert.throws(() => refusal('--not-applicable', '1', '--reason', '  '), /needs a reason/);
    assert.throws(() => refusal('--tick', '1', '--reason', 'so'), /“--reason” goes with/);
    refusal('--not-applicable', '1', '--reason', 'so');
  });
});
