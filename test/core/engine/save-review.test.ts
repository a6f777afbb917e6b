import assert from 'node:assert/strict';
import { findChecklist, reviewKind } from '../../../src/core/engine/checklist.ts';
import type { Engine } from '../../../src/core/engine/engine.ts';
import { draftReview } from '../../../src/core/engine/save-review.ts';
import { actOn, assembleReview } from '../../../src/core/review/assemble.ts';
import type { Review } from '../../../src/core/review/review.ts';
import { noState, type ReviewAct } from '../../../src/core/review/state.ts';
import { verifyReview } from '../../../src/core/review/verify.ts';
import { changeTo, fact, lines } from '../review/support.ts';
import { engineOver, said } from './support.ts';

const change = changeTo(['src/a.ts']);

/** A review over an engine, after some acts; each takes the ids of all items. */
async function reviewOver(engine: Engine, acts: (ids: readonly string[]) => readonly ReviewAct[] = () => []): Promise<Review> {
  const checklist = await findChecklist(engine);
  assert.ok(checklist);
  const parts = { checklist, change, facts: [fact('stranger')] };
  const review = assembleReview({ ...parts, state: noState });
  const ids = review.groups.flatMap(({ items }) => items.map(({ id }) => id));
  const state = acts(ids).reduce((before, act) => actOn(before, review, act), noState);
  return assembleReview({ ...parts, state });
}

async function saved(engine: Engine, review: Review): Promise<{ path: string; text: string }> {
  const answer = await draftReview(engine, review, { name: 'feature/x', author: 'Ana Petrova' });
  assert.ok(answer);
  return answer.draft;
}

suite('saving a review', () => {
  test('makes an artifact that is clean but for what is still to be written', async () => {
    const engine = await engineOver({});
    const { path, text } = await saved(engine, await reviewOver(engine));

    assert.equal(path, `${reviewKind(engine)?.home}/2026-11-22-review-of-feature-x.md`);
    assert.match(
      text,
      /^---\nkind: [a-z-]+\nstatus: open\ndate: 2026-11-22\nchange: feature\/x ccccccc\.\.aaaaaaa\nreviewer: Ana Petrova\n---\n\n# Review of feature\/x\n/,
    );
    const findings = said(await engineOver({ [path]: text }));
    assert.deepEqual(
      findings.filter((finding) => !finding.includes('placeholder-left Section “Findings”')),
      [],
    );
  });

  test('is read back as it was answered', async () => {
    const engine = await engineOver({});
    const review = await reviewOver(engine, (ids) => [
      { do: 'tick', items: ids.slice(1) },
      { do: 'not-applicable', items: ids.slice(2, 3), reason: 'no :( [x] `y` | <b>' },
      { do: 'note', item: ids[1] ?? '', note: 'seen\n\n# twice' },
    ]);
    const { text } = await saved(engine, review);
    const mandatory = review.groups.flatMap(({ items }) => items).filter(({ optional }) => !optional);
    const verified = verifyReview(text);

    assert.equal(verified.total, mandatory.length);
    assert.deepEqual(
      verified.open.map((item) => item.text),
      [mandatory[0]?.text],
    );
  });

  test('says why sections are missing where another list asked the questions', async () => {
    const engine = await engineOver({
      'PULL_REQUEST_TEMPLATE.md': lines('## Checklist', '', '- [ ] one', '- [ ] two', '- [ ] three', '', '## Change', '', '- [ ] four'),
    });
    const { path, text } = await saved(engine, await reviewOver(engine));
    const findings = said(await engineOver({ [path]: text }));

    assert.match(text, /<!-- docent-ignore-file section-missing: only what “PULL_REQUEST_TEMPLATE\.md” asks of this change is here -->/);
    assert.match(text, /\n## Change checklist\n\n- \[ \] four\n/);
    assert.deepEqual(
      findings.filter((finding) => !finding.includes('placeholder-left Section “Findings”')),
      [],
    );
  });

  test('is no list to review by', async () => {
    const engine = await engineOver({});
    const { path, text } = await saved(engine, await reviewOver(engine));

    assert.equal((await findChecklist(await engineOver({ [path]: text })))?.source.type, 'kind');
  });

  test('is named and headed as other reviews are, and not as the list', async () => {
    const engine = await engineOver({});
    const { path, text } = await saved(engine, await reviewOver(engine));
    const folder = path.slice(0, path.lastIndexOf('/'));
    const list = text.replace(/status[^]*?(?=---)/, 'owner: Ana\n');
    const second = await engineOver({ [`${folder}/code-review-checklist.md`]: list });
    const third = await engineOver({ [`${folder}/20260101_first.md`]: text });

    assert.equal((await saved(second, await reviewOver(second))).path, path);
    assert.equal((await saved(third, await reviewOver(third))).path, `${folder}/20261122_review-of-feature-x.md`);
  });

  test('goes where reviews are, else beside the list, and not where something only has the name of one', async () => {
    const page = { 'docs/kinds/code-review.md': '# Code review\n\nWhat it is.' };
    const plain = await engineOver(page);
    const { path, text } = await saved(plain, await reviewOver(plain));
    const list = text.replace(/status[^]*?(?=---)/, 'owner: Ana\n');
    const listed = await engineOver({ ...page, 'team/code-review-checklist.md': list });
    const used = await engineOver({
      ...page,
      'team/code-review-checklist.md': list,
      'log/2026-01-01-a.md': text,
      'log/2026-01-02-b.md': text,
    });

    assert.equal(path, 'docs/reviews/2026-11-22-review-of-feature-x.md');
    assert.equal((await saved(listed, await reviewOver(listed))).path, 'team/2026-11-22-review-of-feature-x.md');
    assert.equal((await saved(used, await reviewOver(used))).path, 'log/2026-11-22-review-of-feature-x.md');
  });
});
