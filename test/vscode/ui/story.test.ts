import assert from 'node:assert/strict';
import { examples, examplesToday } from '../../../scripts/examples.ts';
import { openEditor, type Editor } from '../../../scripts/vscode/driver.ts';
import { openViews, typeWhenAsked, until } from './workspace.ts';

const design = 'docs/rfcs/0006-open-loop-payments.md';
const record = 'docs/adr/0016-split-the-fare-engine.md';

/** One person's morning with Docent, from the first decision to an undone status; each step starts where the last one ended. */
suite('a morning with the examples', () => {
  let editor: Editor;

  suiteSetup(async () => {
    editor = await openEditor({
      folder: examples,
      installed: true,
      size: { width: 1440, height: 900 },
      env: { DOCENT_TODAY: examplesToday },
    });
    await openViews(editor);
    await editor.clickInTree('Architecture Decision Record');
    await editor.treeRow('Record architecture decisions').first().waitFor();
  });

  suiteTeardown(() => editor?.close());

  test('begins with a new decision: the next number, in the mapped home, as the neighbours are', async () => {
    await editor.run('Docent: New ADR…');
    await typeWhenAsked(editor, 'Title', 'Sell day passes at the stop');
    await editor.screenshot('story-1-new-adr');
    await editor.press('Enter');
    await editor.page.locator('.tab.active[data-resource-name="0017-sell-day-passes-at-the-stop.md"]').waitFor();

    const text = await editor.read('docs/adr/0017-sell-day-passes-at-the-stop.md');
    assert.match(text, /^---\nkind: adr\nstatus: proposed\ndate: 2026-11-22\n/);
    assert.match(text, /^# Sell day passes at the stop$/m);
    assert.deepEqual(text.match(/^## .+$/gm), ['## Context', '## Decision', '## Consequences', '## Alternatives']);
    await editor.treeRow('Sell day passes at the stop').first().waitFor();
    await editor.screenshot('story-2-created');
  });

  test('is told that a design lost its “Tradeoffs”, where it stood and in the list of problems', async () => {
    await editor.open(design);
    await editor.page.keyboard.press('Control+G');
    const text = await editor.read(design);
    const first = lineOf(text, '### Tradeoffs');
    await editor.type(String(first));
    await editor.press('Enter', 'Home');
    for (let line = first; line < lineOf(text, '### Migration plan'); line++) await editor.press('Shift+ArrowDown');
    await editor.press('Delete');

    const deleted = performance.now();
    await editor.page.locator('.cdr.squiggly-warning').first().waitFor();
    console.log(`      the warning was on screen ${Math.round(performance.now() - deleted)} ms after the last key`);
    await editor.problems();
    await editor.page.getByPlaceholder(/^Filter \(e\.g\./).fill('open-loop');
    await editor.page.locator('.markers-panel .monaco-list-row[aria-level="1"]', { hasText: '0006-open-loop-payments.md' }).waitFor();
    const problems = await editor.problems();
    assert.ok(
      problems.some((label) => label.startsWith('Warning: Section “Tradeoffs” is missing')),
      problems.join('\n'),
    );
    await editor.screenshot('story-3-tradeoffs-missing');
  });

  test('puts it back in its place with the quick fix', async () => {
    await editor.clickText('## Recommendation');
    await editor.quickFixes.labels();
    await editor.screenshot('story-4-quick-fix');
    await editor.quickFixes.pick('Insert section “Tradeoffs”');
    await editor.press('Control+S');
    await until(async () => (await editor.read(design)).includes('### Tradeoffs'));

    const headings: readonly string[] = (await editor.read(design)).match(/^#{2,3} .+$/gm) ?? [];
    assert.deepEqual(headings.slice(headings.indexOf('## Recommendation'), headings.indexOf('### Migration plan') + 1), [
      '## Recommendation',
      '### Tradeoffs',
      '### Migration plan',
    ]);
    await editor.screenshot('story-5-put-back');
  });

  test('sets a status from the tree, which rewrites one line', async () => {
    const before = await editor.read(record);
    await clickSetStatus(editor, 'Split the fare engine');
    await editor.screenshot('story-6-set-status');
    await editor.quickInput.pick('Accepted');
    await editor.treeRow('Split the fare engine').filter({ hasText: 'Accepted' }).first().waitFor();

    assert.equal(await editor.read(record), before.replace('status: proposed', 'status: accepted'));
  });

  test('shows the record under its new status', async () => {
    await editor.run('Docent: Group Artifacts By…');
    await editor.quickInput.row('Status').first().click();
    await editor.page.locator('.sidebar .monaco-list-row[aria-level="1"][aria-label^="Accepted"]').click();
    await editor.page.locator('.sidebar .monaco-list-row[aria-level="2"]', { hasText: 'Split the fare engine' }).waitFor();
    await editor.screenshot('story-7-by-status');
    const labels = await editor.page
      .locator('.sidebar .monaco-list-row[role=treeitem]')
      .evaluateAll((rows) => rows.map((row) => [row.getAttribute('aria-level'), row.getAttribute('aria-label') ?? '']));
    const group = labels.findIndex(([level, label]) => level === '1' && label?.startsWith('Accepted'));
    const next = labels.findIndex(([level], index) => level === '1' && index > group);
    assert.ok(
      labels.slice(group, next < 0 ? undefined : next).some(([, label]) => label?.includes('Split the fare engine')),
      JSON.stringify(labels),
    );
  });

  test('undoes it', async () => {
    await editor.open(record);
    await editor.clickText('# Split the fare engine');
    await editor.press('Control+Z');
    await editor.page.locator('.view-line', { hasText: 'status: proposed' }).first().waitFor();
    await editor.press('Control+S');
    await until(async () => /^status: proposed$/m.test(await editor.read(record)));
  });
});

const lineOf = (text: string, line: string): number => text.split('\n').indexOf(line) + 1;

/** While the tree is drawn anew a click may name no row; Docent asks which artifact then, and a person clicks again. */
async function clickSetStatus(editor: Editor, title: string): Promise<void> {
  const asked = editor.page.locator('.quick-input-title', { hasText: title });
  await until(async () => {
    await editor.treeRow(title).first().hover();
    await editor.treeRow(title).first().locator('.action-label[aria-label^="Set Status"]').click();
    const isAsked = await asked.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (!isAsked) await editor.press('Escape');
    return isAsked;
  });
  await editor.quickInput.row('Accepted').first().waitFor();
}
