import assert from 'node:assert/strict';
import { acted } from '../../../../src/extension/views/review/acted.ts';
import type { RepositoryReview, ReviewActParams } from '../../../../src/manifest/review.ts';
import { question, review } from './support.ts';

const two = review({
  purpose: [question('why'), question('one thing', { optional: true })],
  tests: [
    question('fails', { state: 'not-applicable', reason: 'words only', note: 'see the ADR' }),
    question('edges', { again: 'a1b2c3d' }),
  ],
});

const states = ({ groups }: RepositoryReview) => groups.flatMap(({ items }) => items.map(({ state }) => state));
const item = (shown: RepositoryReview, id: string) => shown.groups.flatMap(({ items }) => items).find((each) => each.id === id);

suite('a review that was acted on', () => {
  test('has the questions ticked, and the others as they were', () => {
    assert.deepEqual(states(acted(two, { do: 'tick', items: ['why', 'edges'] })), ['done', 'open', 'not-applicable', 'done']);
  });

  test('counts what is mandatory, and what is optional by itself', () => {
    const all = acted(two, { do: 'tick', items: ['why', 'one thing', 'edges'] });
    assert.deepEqual(all.progress, { total: 3, answered: 3, notApplicable: 1, again: 0, optional: 1, optionalAnswered: 1 });
    const none = acted(two, { do: 'untick', items: ['fails'] });
    assert.deepEqual(none.progress, { total: 3, answered: 0, notApplicable: 0, again: 1, optional: 1, optionalAnswered: 0 });
  });

  test('asks nobody to look again once it is answered', () => {
    assert.equal(item(acted(two, { do: 'tick', items: ['edges'] }), 'edges')?.again, null);
  });

  test('has a reason only while the question does not apply', () => {
    assert.equal(item(acted(two, { do: 'untick', items: ['fails'] }), 'fails')?.reason, null);
    const said = item(acted(two, { do: 'not-applicable', items: ['why'], reason: 'a revert' }), 'why');
    assert.deepEqual([said?.state, said?.reason], ['not-applicable', 'a revert']);
  });

  test('keeps a note through every answer, until it is taken away', () => {
    for (const act of [
      { do: 'untick', items: ['fails'] },
      { do: 'tick', items: ['fails'] },
    ] satisfies ReviewActParams[])
      assert.equal(item(acted(two, act), 'fails')?.note, 'see the ADR');
    assert.equal(item(acted(two, { do: 'note', item: 'fails', note: '' }), 'fails')?.note, null);
    assert.equal(item(acted(two, { do: 'note', item: 'why', note: 'ask Ada' }), 'why')?.note, 'ask Ada');
  });

  test('is all open after a reset, without notes', () => {
    const reset = acted(two, { do: 'reset' });
    assert.deepEqual(states(reset), ['open', 'open', 'open', 'open']);
    assert.equal(item(reset, 'fails')?.note, null);
  });

  test('stays as it is until the server has compared it with another base', () => {
    assert.equal(acted(two, { do: 'base', base: 'main' }), two);
  });
});
