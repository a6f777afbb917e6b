import assert from 'node:assert/strict';
import { examples, examplesToday } from '../../../scripts/examples.ts';
import { openEditor, type Editor } from '../../../scripts/vscode/driver.ts';
import { openViews, until } from './workspace.ts';

suite('the examples', () => {
  let editor: Editor;

  suiteSetup(async () => {
    const settings = { 'editor.wordWrap': 'on' };
    editor = await openEditor({ folder: examples, env: { DOCENT_TODAY: examplesToday }, settings });
    await openViews(editor);
    await editor.treeRow('Runbook').first().waitFor();
  });

  suiteTeardown(() => editor?.close());

  const groups = () => editor.page.locator('.pane', { has: editor.page.locator('[aria-label^="Artifacts"]') }).locator('[aria-level="1"]');

  /** Put the cursor on the first warning in sight, and open what mends it. */
  async function openWarning(path: string, line: number): Promise<string[]> {
    await editor.open(path);
    await editor.press('Control+G');
    await editor.type(String(line));
    await editor.press('Enter');
    const squiggle = editor.page.locator('.cdr.squiggly-warning').first();
    await squiggle.waitFor();
    const box = await squiggle.boundingBox();
    assert.ok(box);
    await editor.page.mouse.click(box.x + 3, box.y + 2);
    return editor.quickFixes.labels();
  }

  test('are an overview: a closed group for each kind that there is something of, and none besides', async () => {
    await editor.screenshot('examples-tree');
    const labels = await Promise.all((await groups().all()).map((row) => row.getAttribute('aria-label')));

    assert.ok(labels.length > 10);
    assert.ok(
      labels.every((label) => /, \d+ artifacts?/.test(label ?? '')),
      labels.join('\n'),
    );
    assert.ok(!labels.some((label) => label?.startsWith('One-on-one')));
    assert.equal(await groups().and(editor.page.locator('[aria-expanded="true"]')).count(), 0);
  });

  test('have an action that is overdue, and the tree follows to its postmortem', async () => {
    const offered = await openWarning('docs/postmortems/2026-10-07-charging-stopped-at-the-bank.md', 87);
    await editor.screenshot('examples-postmortem');
    await editor.press('Escape');

    assert.ok(offered.includes('Show rule “item-overdue”'), offered.join());
    await editor.page.locator('.monaco-list-row.selected', { hasText: 'Charging stopped at the bank' }).first().waitFor();
  });

  test('have a score that is not the product of its factors, and a fix that makes it so', async () => {
    await openWarning('docs/risks/validator-fleet.md', 18);
    await editor.screenshot('examples-risks');
    await editor.quickFixes.pick('Set it to 10');

    await until(async () => /nobody boards \| 2 \| 5 \| 10 \|/.test((await editor.text()).replaceAll('\n', ' ')));
  });

  test('have every finding among the problems, whatever its kind', async () => {
    await editor.press('Control+Z');
    await editor.problems();
    await editor.page.getByPlaceholder(/^Filter \(e\.g\./).fill('docs/{plans,risks,roadmaps}/**');
    await until(async () => (await editor.problems()).length === 3);
    const problems = (await editor.problems()).join('\n');
    await editor.screenshot('examples-problems');

    for (const part of ['was due on 2026-10-02', 'has passed; expected it done, dropped, or a new target', 'is 12 and 2 × 5 is 10'])
      assert.ok(problems.includes(part), problems);
  });
});
