import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readOutline } from '../../../src/core/markdown/outline.ts';
import { actOn, assembleReview } from '../../../src/core/review/assemble.ts';
import type { Fact } from '../../../src/core/review/fact.ts';
import { readItemText } from '../../../src/core/review/item-text.ts';
import { readState, stateText } from '../../../src/core/review/read-state.ts';
import { reviewAsMarkdown } from '../../../src/core/review/report.ts';
import type { Review, ReviewItem } from '../../../src/core/review/review.ts';
import { noState, type ReviewAct, type ReviewState } from '../../../src/core/review/state.ts';
import { savedReview } from '../../../src/core/review/saved-review.ts';
import { writtenGroups } from '../../../src/core/review/written-items.ts';
import { changeTo, checklistOf, fact } from './support.ts';
import { parseWhole } from '../markdown/remark.ts';

const pieces = [
  '`',
  '``',
  '*',
  '_',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '<b>',
  '<!--',
  '-->',
  '|',
  '~~',
  '\\',
  '#',
  '&amp;',
  '!',
  '[x]',
  '- ',
  '1. ',
  '+',
  '$',
  '{a b}',
  'https://a.b/c_d',
  'www.x.y',
  '@ana',
  '#12',
  'a',
  'is it',
  ' ',
  '\n',
  '\t',
  'é',
  '💥',
  '(optional)',
  '(not applicable: x)',
  ':',
  '^[',
  '[^1]',
  '---',
  '===',
  '"',
  '%%',
  'ftp://x',
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((some) => some.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const anyLine = anyText.map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
const anyQuestion = anyLine.map((line) => readItemText(line).text).filter((text) => text !== '');
const anyFact: fc.Arbitrary<Fact> = fc.record({
  rule: fc.constant('r'),
  text: anyLine.filter((line) => line !== ''),
  tone: fc.constantFrom('look' as const, 'fact' as const),
  places: fc.array(fc.record({ path: anyText, line: fc.nat(9), side: fc.constantFrom('new' as const, 'old' as const) }), { maxLength: 3 }),
  more: fc.nat(2),
  key: fc.string(),
});
const anyItem: fc.Arbitrary<ReviewItem> = fc
  .record({
    text: anyQuestion,
    optional: fc.boolean(),
    state: fc.constantFrom('open' as const, 'done' as const, 'not-applicable' as const),
    reason: anyLine.filter((line) => /[\p{L}\p{N}]/u.test(line)),
    note: fc.option(anyText, { nil: undefined }),
    again: fc.boolean(),
    facts: fc.array(anyFact, { maxLength: 2 }),
  })
  .map(({ reason, note, again, ...item }) => ({
    id: 'i',
    guidance: '',
    links: [],
    when: [],
    ...item,
    ...(item.state === 'not-applicable' ? { reason } : {}),
    ...(note === undefined ? {} : { note }),
    ...(again && item.state === 'open' ? { again: 'abc' } : {}),
  }));
const anyReview: fc.Arbitrary<Review> = fc
  .record({
    groups: fc.array(fc.record({ title: anyQuestion, items: fc.array(anyItem, { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    others: fc.array(anyFact, { maxLength: 2 }),
  })
  .map(({ groups, others }) => ({
    checklist: { title: 'x', source: { type: 'kind' as const } },
    change: changeTo(['a']),
    groups: groups.map((group) => ({ id: 'g', guidance: '', ...group })),
    others,
    progress: { total: 0, answered: 0, notApplicable: 0, again: 0, optional: 0, optionalAnswered: 0 },
  }));

const balanced = (reason: string): string => reason.replace(/[()]/g, '').replace(/[[\]]/g, '');

/** What a Markdown text says of each item: box, words, optional, reason without its brackets. */
const read = (text: string): unknown[] =>
  writtenGroups(readOutline(text)).flatMap(({ items }) =>
    items.map(({ text: words, checked, optional, notApplicable }) => [words, checked, optional, notApplicable && balanced(notApplicable)]),
  );
const written = ({ groups }: Review): unknown[] =>
  groups.flatMap(({ items }) =>
    items.map(({ text, state, optional, reason }) => [
      text,
      state !== 'open',
      optional,
      state === 'not-applicable' ? balanced(reason ?? '') : undefined,
    ]),
  );

suite('any review', () => {
  test('says the same when its Markdown is read again', () => {
    fc.assert(
      fc.property(anyReview, anyText, (review, name) => {
        const text = reviewAsMarkdown(review, { name, depth: 2 });
        assert.deepEqual(read(text), written(review), text);
        assert.deepEqual(read(savedReview('# {title}\n\n## A\n\n{b}\n\n## B\n\n- [ ] c\n', review)), written(review));
      }),
      { numRuns: 300 },
    );
  });

  test('has as many boxes and headings for remark as it has items and groups', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        const text = reviewAsMarkdown(review, { name: 'x', depth: 2 });
        const { children } = parseWhole(text);
        const items = children
          .flatMap((node) => (node.type === 'list' ? node.children : []))
          .filter(({ checked }) => typeof checked === 'boolean');
        assert.equal(items.length, review.groups.flatMap((group) => group.items).length, text);
        assert.equal(
          children.filter(({ type }) => type === 'heading').length,
          1 + review.groups.length + (review.others.length > 0 ? 1 : 0),
          text,
        );
        assert.deepEqual(
          children.filter(({ type }) => !['heading', 'list', 'paragraph'].includes(type)),
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  const checklist = checklistOf('- [ ] one\n- [ ] two\n- [ ] three\n');
  const anyAct: fc.Arbitrary<ReviewAct> = fc.oneof(
    fc.record({ do: fc.constantFrom('tick' as const, 'untick' as const), items: fc.subarray(['one', 'two', 'gone']) }),
    fc.record({ do: fc.constant('not-applicable' as const), items: fc.subarray(['one', 'two', '__proto__']), reason: fc.string() }),
    fc.record({ do: fc.constant('note' as const), item: fc.constantFrom('one', 'two', 'toString'), note: fc.string() }),
    fc.record({ do: fc.constant('base' as const), base: fc.string() }),
  );
  const reviewOf = (state: ReviewState): Review => assembleReview({ checklist, change: changeTo(['a']), facts: [fact('r')], state });

  test('keeps what was said of other items, whatever is done, and survives being written', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 12 }), (acts) => {
        const before: ReviewState = { version: 1, items: { three: { state: 'done' }, gone: { note: 'n' } } };
        const after = acts.reduce((state, act) => actOn(state, reviewOf(state), act), before);
        assert.deepEqual([after.items['three'], after.items['gone']], [before.items['three'], before.items['gone']]);
        assert.deepEqual(readState(stateText(after)), after);
        const undone = actOn(after, reviewOf(after), { do: 'untick', items: ['one', 'two', 'three'] });
        assert.deepEqual(reviewOf(undone).progress, reviewOf(noState).progress);
      }),
    );
  });

  test('has ids that stay when its questions are put in another order', () => {
    const list = (texts: readonly string[]): Map<string, string> =>
      new Map(
        checklistOf(texts.map((text) => `- [ ] ${text}`).join('\n')).groups.flatMap(({ items }) => items.map(({ text, id }) => [text, id])),
      );
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}( [a-z0-9]{1,8}){0,4}$/), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(words, (texts) => {
        const there = list([...texts].reverse());
        for (const [text, id] of list(texts)) assert.equal(there.get(text), id);
      }),
    );
  });
});
