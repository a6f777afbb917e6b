import assert from 'node:assert/strict';
import { actOn, assembleReview } from '../../../src/core/review/assemble.ts';
import { itemsOf } from '../../../src/core/review/checklist.ts';
import { readState } from '../../../src/core/review/read-state.ts';
import { reviewAsMarkdown } from '../../../src/core/review/report.ts';
import { noState } from '../../../src/core/review/state.ts';
import { verifyReview } from '../../../src/core/review/verify.ts';
import { hostileTexts } from '../rules/hostile-texts.ts';
import { changeTo, checklistOf, fact, rule } from './support.ts';

/** Longer than any of it takes, and much shorter than the square of it would. */
const soon = 8000;

suite('a hostile checklist', () => {
  for (const [name, text] of Object.entries(hostileTexts))
    test(`of ${name} is read, asked and written in time`, () => {
      const written = `- [ ] a\n\n## B\n\n${text(60_000)}`;
      const begun = Date.now();
      const checklist = checklistOf(written);
      const review = assembleReview({ checklist, change: changeTo(['a']), facts: [fact('r')], state: noState });
      reviewAsMarkdown(review, { name: 'x', depth: 2 });
      verifyReview(written);
      assert.ok(Date.now() - begun < soon, `${Date.now() - begun} ms`);
      assert.ok(itemsOf(checklist).length > 0);
    });

  test('of a hundred thousand items is read, answered and verified in time', () => {
    const text = '- [ ] Is *it* `good`? <!-- docent: { when: "**" } -->\n'.repeat(100_000);
    const begun = Date.now();
    const checklist = checklistOf(text);
    const review = assembleReview({ checklist, change: changeTo(['a']), facts: [], state: noState });
    const ids = itemsOf(checklist).map(({ id }) => id);
    const state = actOn(noState, review, { do: 'tick', items: ids });
    assert.equal(new Set(ids).size, 100_000);
    assert.equal(assembleReview({ checklist, change: changeTo(['a']), facts: [], state }).progress.answered, 100_000);
    assert.equal(verifyReview(text).open.length, 100_000);
    assert.ok(Date.now() - begun < 3 * soon, `${Date.now() - begun} ms`);
  });

  test('may have a line of a million characters, in an item, a heading, a remark or below', () => {
    const long = 'a ( < [x] `'.repeat(100_000);
    for (const text of [
      `- [ ] ${long}`,
      `## ${long}\n\n- [ ] a`,
      `- [ ] a <!-- docent: ${long} -->`,
      `- [ ] a\n\n  ${long}`,
      `- [ ] a (not applicable: ${long})`,
    ]) {
      const begun = Date.now();
      const checklist = checklistOf(text);
      const review = assembleReview({ checklist, change: changeTo(['a']), facts: [], state: noState });
      assert.ok(reviewAsMarkdown(review, { name: long, depth: 2 }).length > 0);
      assert.ok(verifyReview(text).total === 1);
      assert.ok(Date.now() - begun < soon, `${Date.now() - begun} ms`);
      assert.ok(JSON.stringify(checklist).length < 50_000, 'nothing without end is kept');
    }
  });

  test('is asked of five thousand files at once', () => {
    const text = Array.from({ length: 100 }, (_, at) => `- [ ] Item ${at} <!-- docent: { when: ["**/*.x${at}", "no/${at}/**"] } -->`).join(
      '\n',
    );
    const checklist = checklistOf(
      text,
      Array.from({ length: 60 }, (_, at) => rule(`r${at}`, 'tests', 'item', `${at}`)),
    );
    const change = changeTo(Array.from({ length: 5000 }, (_, at) => `src/some/folder/of/it/file-${at}.ts`));
    const facts = Array.from({ length: 60 }, (_, at) => fact(`r${at}`));
    const begun = Date.now();
    assert.equal(assembleReview({ checklist, change, facts, state: noState }).groups.length, 0);
    assert.ok(Date.now() - begun < 2000, `${Date.now() - begun} ms`);
  });
});

suite('a kept review', () => {
  test('is nothing where it cannot be read', () => {
    for (const text of ['', 'x', 'null', '[]', '3', '{}', '{"version":2,"items":{}}', '{"version":"1"}', '{"version":1', '\u0000'])
      assert.equal(readState(text), undefined, text);
  });

  test('keeps what can be read of it', () => {
    const text = JSON.stringify({
      version: 1,
      base: 7,
      more: true,
      items: {
        a: { state: 'done', seen: { commit: 'c', facts: ['k', 3] }, more: 1 },
        b: { state: 'not-applicable' },
        c: { state: 'maybe', note: 'n' },
        d: null,
        e: { state: 'done', reason: 5, note: '', seen: { commit: 1 } },
        f: { state: 'not-applicable', reason: 'r', note: 'n' },
        constructor: { state: 'done' },
      },
    });

    assert.deepEqual(readState(text), {
      version: 1,
      items: {
        a: { state: 'done', seen: { commit: 'c', facts: ['k'] } },
        c: { note: 'n' },
        e: { state: 'done' },
        f: { state: 'not-applicable', reason: 'r', note: 'n' },
        constructor: { state: 'done' },
      },
    });
    assert.deepEqual(readState('{"version":1,"items":[]}'), noState);
    assert.ok(Object.hasOwn(readState('{"version":1,"items":{"__proto__":{"state":"done"}}}')?.items ?? {}, '__proto__'));
  });
});
