import assert from 'node:assert/strict';
import { itemRows, rootRows, rowsBelow, type ReviewRow } from '../../../../src/extension/views/review/rows.ts';
import type { RepositoryReview } from '../../../../src/manifest/review.ts';
import { fact, question, review } from './support.ts';

/** All rows as lines, each indented by its depth. */
function drawn(reviews: readonly RepositoryReview[], hideDone = false): string[] {
  const below = (row: ReviewRow, depth: number): string[] => [
    `${'  '.repeat(depth)}${words(row)}`,
    ...rowsBelow(row, hideDone).flatMap((child) => below(child, depth + 1)),
  ];
  return rootRows(reviews, hideDone).flatMap((row) => below(row, 0));
}

function words(row: ReviewRow): string {
  switch (row.type) {
    case 'repository':
      return row.review.name;
    case 'group':
      return row.group.title;
    case 'item':
      return row.item.text;
    case 'remark':
      return `${row.remark}: ${row.text}`;
    case 'fact':
      return `fact ${row.fact.text}`;
    case 'place':
      return `line ${row.place.line}`;
    case 'others':
      return 'others';
  }
}

suite('rows of the review', () => {
  test('are topics, their questions, and below each what was said and what is shown', () => {
    const said = { state: 'not-applicable', reason: 'words only', note: 'ask Ada' } as const;
    const one = review({ Tests: [question('edges', { ...said, facts: [fact('route', [3]), fact('todos', [1, 2], 5)] })] });

    assert.deepEqual(drawn([one]), [
      'Tests',
      '  edges?',
      '    reason: words only',
      '    note: ask Ada',
      '    fact route',
      '    fact todos',
      '      line 1',
      '      line 2',
      '      more: 5',
    ]);
  });

  test('say what was once not applicable only where it still is', () => {
    const one = review({ Tests: [question('edges', { again: 'a1b2c3d', reason: 'words only' })] });

    assert.deepEqual(drawn([one]), ['Tests', '  edges?', '    again: a1b2c3d']);
  });

  test('are new where a question is to be looked at again, as VS Code keeps the answered one closed', () => {
    const idOf = (again: string | null) => itemRows([review({ Tests: [question('edges', { again })] })])[0]?.id;

    assert.notEqual(idOf('a1b2c3d'), idOf(null));
  });

  test('leave out what is answered, and topics of which nothing remains, where that is hidden', () => {
    const one = review({
      Purpose: [question('why', { state: 'done' })],
      Tests: [question('edges'), question('fails', { state: 'not-applicable' })],
    });

    assert.deepEqual(drawn([one], true), ['Tests', '  edges?']);
  });

  test('end with what no question is about', () => {
    assert.deepEqual(drawn([review({}, { others: [fact('size', [])] })]), ['others', '  fact size']);
  });

  test('begin with repositories where there are several, each with why it has no change', () => {
    const shop = review({ Tests: [question('edges')] }, { name: 'shop', repository: 'file:///shop' });
    const notes = review({}, { name: 'notes', repository: 'file:///notes', notice: { reason: 'no-repository', message: 'no git' } });

    assert.deepEqual(drawn([shop, notes]), ['shop', '  Tests', '    edges?', 'notes', '  notice: no git']);
  });

  test('have ids of their own, however often the same fact is told', () => {
    const same = { facts: [fact('route', [1, 2]), fact('route', [1, 2])] };
    const one = review({ Purpose: [question('why', same)], Tests: [question('why-1', same)] }, { others: [fact('route', [1])] });
    const ids = (rows: readonly ReviewRow[]): string[] => rows.flatMap((row) => [row.id, ...ids(rowsBelow(row, false))]);
    const all = ids(rootRows([one, { ...one, repository: 'file:///other' }], false));

    assert.equal(new Set(all).size, all.length);
  });
});
