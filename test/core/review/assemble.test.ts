import assert from 'node:assert/strict';
import { actOn, assembleReview } from '../../../src/core/review/assemble.ts';
import type { Review } from '../../../src/core/review/review.ts';
import { noState, type ReviewAct, type ReviewState } from '../../../src/core/review/state.ts';
import { changeTo, checklistOf, fact, lines, rule } from './support.ts';

const checklist = checklistOf(
  lines(
    '## Tests',
    '',
    '- [ ] Would one fail?',
    '- [ ] Are edges tried?',
    '',
    '## Security',
    '',
    '- [ ] Is input checked?',
    '- [ ] Are secrets kept? (optional)',
    '- [ ] Is SQL safe? <!-- docent: { when: "db/**", evidence: [sql] } -->',
  ),
  [
    rule('inputs', 'security', 'input'),
    rule('edge', 'tests', 'edges'),
    rule('rest', 'tests', 'nothing'),
    rule('sql'),
    rule('word', undefined, 'secret'),
    rule('none', 'docs', 'zebra'),
  ],
);
const change = changeTo(['src/a.ts', 'db/1.sql']);
const review = (state: ReviewState = noState, facts = [fact('inputs')], of = change): Review =>
  assembleReview({ checklist, change: of, facts, state });
const act = (...acts: readonly ReviewAct[]): ReviewState => acts.reduce((state, each) => actOn(state, review(state), each), noState);
const item = (of: Review, id: string) => of.groups.flatMap(({ items }) => items).find((each) => each.id === id);

suite('a review', () => {
  test('shows each fact on the item it is about', () => {
    const { groups, others } = review(
      noState,
      ['inputs', 'edge', 'rest', 'sql', 'word', 'none', 'stranger'].map((id) => fact(id)),
    );

    assert.deepEqual(
      groups.flatMap(({ items }) => items.map(({ id, facts }) => [id, ...facts.map((each) => each.rule)])),
      [
        ['would-one-fail', 'rest'],
        ['are-edges-tried', 'edge'],
        ['is-input-checked', 'inputs'],
        ['are-secrets-kept', 'word'],
        ['is-sql-safe', 'sql'],
      ],
    );
    assert.deepEqual(
      others.map((each) => each.rule),
      ['none', 'stranger'],
    );
  });

  test('asks what waits for other files only of a change that touches them', () => {
    assert.equal(item(review(noState, [], changeTo(['src/a.ts'])), 'is-sql-safe'), undefined);
    assert.ok(item(review(), 'is-sql-safe'));
    const without = assembleReview({ checklist, change: { reason: 'no-git', message: 'There is no git' }, facts: [], state: noState });
    assert.ok(item(without, 'is-sql-safe'));
  });

  test('counts what is answered, optional items by themselves', () => {
    const state = act(
      { do: 'tick', items: ['would-one-fail', 'are-secrets-kept'] },
      { do: 'not-applicable', items: ['is-sql-safe'], reason: ' no\n SQL ' },
    );

    assert.deepEqual(review(state).progress, { total: 4, answered: 2, notApplicable: 1, again: 0, optional: 1, optionalAnswered: 1 });
    assert.equal(item(review(state), 'is-sql-safe')?.reason, 'no SQL');
  });

  test('opens what was answered on other facts', () => {
    const state = act({ do: 'tick', items: ['is-input-checked', 'would-one-fail'] });

    assert.equal(item(review(state), 'is-input-checked')?.state, 'done');
    const later = review(state, [fact('inputs', 'other')], changeTo(['src/a.ts'], 'd'));
    assert.deepEqual([item(later, 'is-input-checked')?.state, item(later, 'is-input-checked')?.again], ['open', 'aaaaaaa']);
    assert.deepEqual([item(later, 'would-one-fail')?.state, item(later, 'would-one-fail')?.again], ['done', undefined]);
    assert.equal(later.progress.again, 1);
    assert.equal(item(review(state, []), 'is-input-checked')?.again, 'aaaaaaa');
    assert.equal(
      item(assembleReview({ checklist, change: { reason: 'web', message: '' }, facts: [], state }), 'is-input-checked')?.state,
      'done',
    );
  });

  test('keeps what it does not show', () => {
    const state: ReviewState = { version: 1, items: { gone: { state: 'done' } } };

    assert.deepEqual(actOn(state, review(state), { do: 'tick', items: ['unknown', 'gone', 'constructor'] }), state);
    assert.deepEqual(actOn(state, review(state), { do: 'note', item: 'unknown', note: 'x' }), state);
  });

  test('keeps a note whatever becomes of the tick, and nothing once both are gone', () => {
    const noted = act({ do: 'note', item: 'would-one-fail', note: ' see #1 ' }, { do: 'tick', items: ['would-one-fail'] });
    const open = actOn(noted, review(noted), { do: 'untick', items: ['would-one-fail'] });

    assert.deepEqual(open.items, { 'would-one-fail': { note: 'see #1' } });
    assert.deepEqual(actOn(open, review(open), { do: 'note', item: 'would-one-fail', note: ' ' }), noState);
  });

  test('takes no reason that says nothing', () => {
    assert.deepEqual(act({ do: 'not-applicable', items: ['would-one-fail'], reason: ' \n ' }), noState);
  });

  test('keeps the base that was chosen when it is begun again', () => {
    assert.deepEqual(act({ do: 'base', base: 'main' }, { do: 'tick', items: ['would-one-fail'] }, { do: 'reset' }), {
      version: 1,
      base: 'main',
      items: {},
    });
    assert.deepEqual(act({ do: 'base', base: 'main' }, { do: 'base' }), noState);
  });
});
