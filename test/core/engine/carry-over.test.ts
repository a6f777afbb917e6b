import assert from 'node:assert/strict';
import { carryOver, carryOverFor, type Coming } from '../../../src/core/engine/carry-over.ts';
import { draftBeside } from '../../../src/core/engine/draft-beside.ts';
import type { Engine } from '../../../src/core/engine/engine.ts';
import { lines } from '../artifacts/support.ts';
import { engineOver, said } from './support.ts';

const talk = (who: string, day: string, ...actions: readonly string[]): string =>
  lines('---', 'kind: one-on-one', `with: ${who}`, `date: ${day}`, '---', '', `# ${who}`, '', '## Actions', '', ...actions, '');

const actions = [
  '- [x] Book the room — owner: Ana, due: 2026-11-01',
  '- [ ] Read [the plan](../plan.md) — owner: Ana, due: 2026-12-01',
  '  - twice',
  '- Ask Bo about the pager (owner: @me, due 2026-11-30)',
];

const home = 'talks';
const files = {
  'talks/2026-10-25-ana.md': talk('Ana Petrova', '2026-10-25', '- [ ] Old — owner: Ana, due: 2026-10-30'),
  'talks/2026-11-08-ana.md': talk('Ana Petrova (@ana)', '2026-11-08', ...actions),
  'talks/2026-11-15-bo.md': talk('Bo', '2026-11-15', '- [ ] Not hers — owner: Bo, due: 2026-12-01'),
  'plan.md': '# Plan\n',
};

async function carriedOver(texts: Readonly<Record<string, string>>, coming: Coming, folder = home) {
  const engine = await engineOver(texts);
  const kind = kindIn(engine);
  const offer = await carryOverFor(engine, kind, coming);
  const fill = offer ? [carryOver(offer)] : [];
  return { engine, offer, draft: await draftBeside(engine, { kind, folder, ...coming, fill }) };
}

function kindIn({ kinds }: Engine) {
  const kind = kinds.find(({ carryOver: each }) => each !== undefined);
  assert.ok(kind);
  return kind;
}

suite('what is carried over', () => {
  test('is what is open in the latest one with the same person, with all that is said of it', async () => {
    const { offer, draft } = await carriedOver(files, { title: 'Ana Petrova' });
    assert.equal(offer?.from.path, 'talks/2026-11-08-ana.md');
    assert.deepEqual(offer.items.map(({ item }) => item.name).length, 2);
    assert.match(
      draft.text,
      /\n## Action[^\n]*\n\n- \[ \] Read \[the plan\]\(\.\.\/plan\.md\) — owner: Ana, due: 2026-12-01\n {2}- twice\n- Ask Bo about the pager \(owner: @me, due 2026-11-30\)\n/,
    );
    assert.doesNotMatch(draft.text, /Book the room|What will be different/);
  });

  test('goes by handle, too, and by what is said of the field', async () => {
    assert.equal((await carriedOver(files, { title: '@ana' })).offer?.from.path, 'talks/2026-11-08-ana.md');
    assert.equal((await carriedOver(files, { title: 'Weekly', fields: { with: ['BO'] } })).offer?.from.path, 'talks/2026-11-15-bo.md');
  });

  test('is nothing for somebody new, nor where all is done', async () => {
    assert.equal((await carriedOver(files, { title: 'Cy' })).offer, undefined);
    const done = { 'talks/2026-11-15-bo.md': talk('Bo', '2026-11-15', '- [x] Done — owner: Bo, due: 2026-12-01') };
    assert.equal((await carriedOver(done, { title: 'Bo' })).offer, undefined);
  });

  test('leads where it led from another folder, and leaves the artifact as clean as before', async () => {
    const { engine, draft } = await carriedOver(files, { title: 'Ana Petrova' }, 'talks/2026/ana');
    assert.match(draft.text, /\[the plan\]\(\.\.\/\.\.\/\.\.\/plan\.md\)/);
    await engine.setOverlay(draft.path, draft.text);
    assert.deepEqual(
      said(engine).filter((line) => line.startsWith(draft.path) && !/placeholder-left|item-/.test(line)),
      [],
    );
  });

  test('is only what was chosen', async () => {
    const engine = await engineOver(files);
    const kind = kindIn(engine);
    const offer = await carryOverFor(engine, kind, { title: 'Ana Petrova' });
    assert.ok(offer);
    const { text } = await draftBeside(engine, {
      kind,
      title: 'Ana',
      folder: home,
      fill: [carryOver(offer, [offer.items[1]?.text ?? ''])],
    });
    assert.match(text, /Ask Bo/);
    assert.doesNotMatch(text, /the plan/);
  });

  test('keeps the form it has: rows of a table, headings, a numbered list', async () => {
    const table = [
      '| What | Owner | Due | Done |',
      '| --- | --- | --- | --- |',
      '| Read | Ana | 2026-12-01 | [ ] |',
      '| Write | Ana | 2026-12-02 | [x] |',
    ];
    const rows = await carriedOver({ 'talks/2026-11-15-bo.md': talk('Bo', '2026-11-15', ...table) }, { title: 'Bo' });
    assert.match(
      rows.draft.text,
      /\n\n\| What \| Owner \| Due \| Done \|\n\| --- \| --- \| --- \| --- \|\n\| Read \| Ana \| 2026-12-01 \| \[ \] \|\n/,
    );
    assert.doesNotMatch(rows.draft.text, /\| Write/);

    const parts = ['### Read', '', 'Owner: Ana', '', 'Due: 2026-12-01', '', '### Write', '', 'Owner: Bo', '', 'Status: done'];
    const headings = await carriedOver({ 'talks/2026-11-15-bo.md': talk('Bo', '2026-11-15', ...parts) }, { title: 'Bo' });
    assert.match(headings.draft.text, /\n\n### Read\n\nOwner: Ana\n\nDue: 2026-12-01\n/);
    assert.doesNotMatch(headings.draft.text, /### Write/);

    const list = ['1. [x] A — owner: Bo', '2. [ ] B — owner: Bo', '3. [ ] C — owner: Bo'];
    const numbers = await carriedOver({ 'talks/2026-11-15-bo.md': talk('Bo', '2026-11-15', ...list) }, { title: 'Bo' });
    assert.match(numbers.draft.text, /\n\n1\. \[ \] B — owner: Bo\n2\. \[ \] C — owner: Bo\n/);
  });
});

suite('a field that starts as the title', () => {
  test('gets what was asked for', async () => {
    const engine = await engineOver({});
    const { text } = await draftBeside(engine, { kind: kindIn(engine), title: 'Ana Petrova' });
    assert.match(text, /^with: Ana Petrova$/m);
    assert.match(text, /^# Ana Petrova$/m);
  });

  test('is offered the title where it is missing', async () => {
    const path = 'talks/2026-11-08-ana.md';
    const engine = await engineOver({ [path]: '---\nkind: one-on-one\ndate: 2026-11-08\n---\n\n# Ana\n' });
    const titles = (await engine.fixes(path)).map(({ title }) => title);
    assert.ok(titles.includes('Set “With” to “Ana”'), titles.join(', '));
  });
});
