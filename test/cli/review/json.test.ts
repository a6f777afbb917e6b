import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { reviewAsJson } from '../../../src/cli/review/json.ts';
import { conforms } from '../conforms.ts';
import { change, fact, item, reviewOf, told } from './values.ts';

const schema = JSON.parse(readFileSync('schemas/review.schema.json', 'utf8')) as object;

suite('a review as JSON', () => {
  const place = { path: 'src/routes.ts', line: 12, side: 'new' as const, excerpt: 'router.post()' };
  const review = reviewOf(
    [
      item('Ready?', { facts: [fact('1 new route', { places: [place, { path: 'src/a.ts', side: 'old' }], more: 2 })] }),
      item('Measured?', {
        state: 'not-applicable',
        reason: 'at night',
        note: 'asked',
        optional: true,
        links: [{ text: 'how', url: 'x.md' }],
      }),
      item('Again?', { again: '1a2b3c4d' }),
    ],
    { others: [fact('1 TODO', { tone: 'look' })] },
  );

  test('is what its schema promises, with a change and without', () => {
    assert.deepEqual(conforms(JSON.parse(reviewAsJson(told(review))), schema), []);
    const without = { ...review, change: { reason: 'no-git' as const, message: 'git was not found' } };
    assert.deepEqual(conforms(JSON.parse(reviewAsJson(told(without, { name: '', checklist: undefined }))), schema), []);
  });

  test('says how large the change is, and where things are as seen from the working directory', () => {
    const printed = JSON.parse(reviewAsJson(told(review, { shown: (path) => `../${path}` }))) as {
      change: unknown;
      groups: { items: { number: number; facts: { places: unknown }[] }[] }[];
    };
    const { head, base, mergeBase } = change;
    assert.deepEqual(printed.change, { head, base, mergeBase, commits: 3, files: 2, added: 214, removed: 2, unread: 0, uncommitted: 0 });
    assert.deepEqual(printed.groups[0]?.items[0]?.facts[0]?.places, [
      { ...place, path: '../src/routes.ts' },
      { path: '../src/a.ts', line: null, side: 'old', excerpt: null },
    ]);
    assert.deepEqual(
      printed.groups[0]?.items.map(({ number }) => number),
      [1, 2, 3],
    );
  });
});
