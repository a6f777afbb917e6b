import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEditor, type Editor } from '../../../scripts/vscode/driver.ts';
import { folderWith, openViews, threeDecisions, typeWhenAsked } from './workspace.ts';

/** The editor writes down what an extension wants remembered a moment later. */
const untilRemembered = 2000;

suite('the views', () => {
  let editor: Editor;

  suiteSetup(async () => {
    editor = await openEditor({ folder: await folderWith(threeDecisions), env: { DOCENT_TODAY: '2026-03-10' } });
    await openViews(editor);
    await editor.treeRow('Keep sessions in Redis').first().waitFor();
  });

  suiteTeardown(() => editor?.close());

  test('list the artifacts by kind, each with number, status and findings in words', async () => {
    const row = editor.treeRow('3 One log format').first();

    assert.match((await row.innerText()).replaceAll('\n', ' '), /3 One log format.*Proposed · 1 warning/);
    assert.match((await row.getAttribute('aria-label')) ?? '', /ADR.*One log format, Proposed, 1 warning/);
    await editor.screenshot('artifacts');
  });

  test('count what needs attention, and list it with its findings', async () => {
    const badge = editor.page
      .locator('.activitybar .action-item', { has: editor.page.locator('[aria-label^="Docent"]') })
      .locator('.badge');
    assert.equal(await badge.innerText(), '1');

    const attention = editor.page.locator('.pane', { has: editor.page.locator('[aria-label^="Needs Attention"]') });
    assert.equal(await attention.locator('.monaco-list-row[aria-level="1"]', { hasText: 'One log format' }).count(), 1);
  });

  test('select what the active editor shows', async () => {
    await editor.open('docs/adr/0002-keep-sessions-in-redis.md');

    await editor.page.locator('.monaco-list-row.selected', { hasText: 'Keep sessions in Redis' }).first().waitFor();
  });

  test('group another way, and keep doing so after a reload', async () => {
    await editor.run('Docent: Group Artifacts By…');
    await editor.quickInput.pick('Status');
    const accepted = editor.page.locator('.monaco-list-row[aria-label^="Accepted, 1 artifact"]');
    await accepted.waitFor();
    await sleep(untilRemembered);

    await editor.page.reload();
    await accepted.waitFor();
    await editor.screenshot('artifacts-by-status');

    await editor.run('Docent: Group Artifacts By…');
    await editor.quickInput.pick('Kind');
    await editor.treeRow('Architecture Decision Record').first().waitFor();
  });

  test('narrow while one types a filter, say so, and show everything again', async () => {
    await editor.run('Docent: Filter Artifacts…');
    await editor.quickInput.pick('By words…');
    await typeWhenAsked(editor, 'Words', 'redis');
    await editor.page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: 'Filter: “redis” (1 of 3)' }).waitFor();
    await editor.screenshot('filter');
    await editor.press('Enter');
    await editor.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });

    await editor.run('Docent: Clear Filter');
    await editor.treeRow('One log format').first().waitFor();
  });

  test('say so when the filter hides everything', async () => {
    await editor.run('Docent: Filter Artifacts…');
    await editor.quickInput.pick('By words…');
    await typeWhenAsked(editor, 'Words', 'nothing has these words');
    await editor.press('Enter');

    await editor.page.locator('.welcome-view-content', { hasText: 'No artifact passes the filter' }).waitFor();
    await editor.screenshot('welcome-filter');
    await editor.page.locator('.welcome-view-content a', { hasText: 'Clear Filter' }).click();
    await editor.treeRow('One log format').first().waitFor();
  });
});
