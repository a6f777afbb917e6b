import assert from 'node:assert/strict';
import { reviewAsText } from '../../../src/cli/review/text.ts';
import { widthOf } from '../../../src/cli/terminal/cells.ts';
import { paintFor } from '../../../src/cli/terminal/paint.ts';
import type { Review } from '../../../src/core/review/review.ts';
import { change, fact, item, reviewOf, told } from './values.ts';

const paint = paintFor({ write: () => undefined, isTTY: false, columns: undefined }, {});
const text = (review: Review, columns = 80): string => reviewAsText(told(review), { paint, columns });

suite('a review as text', () => {
  test('has a header, groups with boxes, facts with places, and how far it is', () => {
    const review = reviewOf([
      item('Does the description say what the change is for, so that a newcomer would understand it in a year?', {
        facts: [fact('2 files, 212 lines: much hides in large changes', { tone: 'look' })],
      }),
      item('Is every new input checked?', {
        state: 'done',
        note: 'asked\nAda',
        facts: [
          fact('2 new routes', {
            places: [
              { path: 'src/routes.ts', line: 12, side: 'new', excerpt: "router.post('/refunds', refund);" },
              { path: 'src/refunds.ts', line: 104, side: 'new', excerpt: "router.get('/refunds');" },
            ],
            more: 3,
          }),
        ],
      }),
      item('Is it measured?', { state: 'not-applicable', reason: 'runs once a night', optional: true }),
      item('Can it be rolled back?', { again: '1a2b3c4d' }),
    ]);
    assert.equal(
      text(review),
      [
        'feature/refunds against main',
        '  change     3 commits, 2 files, +214 −2',
        '  commit     aaaaaaa, since ccccccc',
        '  checklist  What we ask (docs/what-we-ask.md)',
        '',
        'Purpose',
        ' 1 [ ] Does the description say what the change is for, so that a newcomer would',
        '       understand it in a year?',
        '       ! 2 files, 212 lines: much hides in large changes',
        ' 2 [x] Is every new input checked?',
        '       note: asked Ada',
        '       · 2 new routes',
        "         src/routes.ts:12    router.post('/refunds', refund);",
        "         src/refunds.ts:104  router.get('/refunds');",
        '         and 3 more',
        ' 3 [-] Is it measured? (optional)',
        '       not applicable: runs once a night',
        ' 4 [ ] Can it be rolled back?',
        '       look again: answered at 1a2b3c4d on other facts',
        '',
        '1 of 3 answered, 1 to look at again, 1 of 1 optional',
        '“docent review --tick NUMBER” ticks an item; “docent help review” says more',
        '',
      ].join('\n'),
    );
  });

  test('says what was not read, and lists facts that no item is about', () => {
    const review = reviewOf([item('Ready?')], {
      change: { ...change, uncommitted: 1, unread: 4200 },
      others: [fact('1 line with TODO', { places: [{ path: 'src/a.ts', line: 3, side: 'old' }] })],
    });
    assert.match(text(review), /not read {3}1 file with changes that are not committed\n/);
    assert.match(text(review), /not read {3}4,200 files, as the change is too large to read whole\n/);
    assert.match(text(review), /\n\nWhat else the change shows\n {2}· 1 line with TODO\n {4}src\/a\.ts:3 \(before\)\n\n0 of 1 answered\n/);
  });

  test('has the checklist alone where there is no change', () => {
    const review = reviewOf([item('Ready?')], { change: { reason: 'no-repository', message: 'No repository' } });
    assert.equal(
      reviewAsText(told(review, { name: '', checklist: undefined }), { paint, columns: 80 }),
      'What we ask\n  checklist  What we ask\n\nPurpose\n 1 [ ] Ready?\n\n0 of 1 answered\n',
    );
  });

  test('fits into narrow terminals, cutting excerpts and no path', () => {
    const long = 'src/a/very/long/path/that/nobody/would/type/by/hand/refunds.ts';
    const places = [
      { path: 'src/routes.ts', line: 12, side: 'new' as const, excerpt: 'word '.repeat(40) },
      { path: 'src/b.ts', side: 'new' as const, excerpt: '注文'.repeat(40) },
    ];
    const review = reviewOf([item('word '.repeat(60), { facts: [fact('fact '.repeat(40), { places })], note: 'note '.repeat(30) })]);
    for (const columns of [40, 60, 80, 120]) {
      const wide = text(review, columns)
        .split('\n')
        .slice(5)
        .filter((line) => widthOf(line) > columns);
      assert.deepEqual(wide, [], `${columns} columns`);
    }
    const cut = reviewOf([
      item('Ready?', { facts: [fact('far', { places: [{ path: long, line: 7, side: 'new', excerpt: 'never seen' }] })] }),
    ]);
    assert.match(text(cut, 60), new RegExp(`${long}:7\n`));
  });

  test('says a path once where that is all there is to say', () => {
    const [one, other] = ['db/1.sql', 'db/2.sql'].map((path) => ({ path, side: 'new' as const }));
    assert.ok(one && other);
    const shownFor = (said: string): string => text(reviewOf([item('Ready?', { facts: [fact(said, { places: [one, other] })] })]));
    assert.match(shownFor('2 migrations: db/1.sql, db/2.sql'), /2 migrations: db\/1\.sql, db\/2\.sql\n\n/);
    assert.match(shownFor('2 migrations: db/1.sql …'), /…\n {9}db\/2\.sql\n/);
  });

  test('asks for nothing where all that is mandatory is answered', () => {
    assert.match(
      text(reviewOf([item('Ready?', { state: 'done' }), item('Liked?', { optional: true })])),
      /\n1 of 1 answered, 0 of 1 optional\n$/,
    );
  });

  test('numbers past nine stand below each other', () => {
    const review = reviewOf(Array.from({ length: 11 }, (_, at) => item(`Item ${at + 1}`)));
    assert.match(text(review), /\n {2}9 \[ \] Item 9\n 10 \[ \] Item 10\n/);
  });

  test('obeys nothing that a document says', () => {
    const review = reviewOf([
      item('Red \u001b[31m?', {
        note: '\u202eturned',
        facts: [fact('\u0007rings', { places: [{ path: 'a\u001b.ts', side: 'new', excerpt: '\u001b[2J' }] })],
      }),
    ]);
    // oxlint-disable-next-line no-control-regex
    assert.doesNotMatch(text(review), /[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test('has colours that leave the layout alone', () => {
    const bright = paintFor({ write: () => undefined, isTTY: true, columns: 80 }, {}, 'always');
    const review = reviewOf([item('word '.repeat(60), { state: 'done', facts: [fact('fact '.repeat(40), { tone: 'look' })] })]);
    // oxlint-disable-next-line no-control-regex
    assert.equal(reviewAsText(told(review), { paint: bright, columns: 80 }).replaceAll(/\u001b\[\d+m/g, ''), text(review));
  });

  test('lays out a million characters without making anybody wait', () => {
    const began = performance.now();
    const endless = 'é'.repeat(1_000_000);
    text(
      reviewOf([
        item(endless, {
          note: `${endless} ${endless}`,
          facts: [fact(endless, { places: [{ path: 'a', side: 'new', excerpt: endless }] })],
        }),
      ]),
    );
    assert.ok(performance.now() - began < 500, `${performance.now() - began} ms`);
  });
});
