import assert from 'node:assert/strict';
import { openEditor, type Editor } from '../../../scripts/vscode/driver.ts';
import { folderWith, openViews, threeDecisions, until } from './workspace.ts';

suite('without a mouse', () => {
  let editor: Editor;

  suiteSetup(async () => {
    editor = await openEditor({ folder: await folderWith(threeDecisions), env: { DOCENT_TODAY: '2026-03-10' } });
    await openViews(editor);
    await editor.treeRow('One log format').first().waitFor();
    await editor.run('Docent: Focus on Artifacts View');
  });

  suiteTeardown(() => editor?.close());

  test('one walks the tree and opens an artifact', async () => {
    await editor.press('Home', 'ArrowDown', 'ArrowDown');
    await focusedRow(editor, 'ADR, ADR-2 Keep sessions in Redis, Accepted').waitFor();
    await editor.press('Enter');

    await editor.page.locator('.tab.active[data-resource-name="0002-keep-sessions-in-redis.md"]').waitFor();
  });

  test('one sets a status from a row’s menu, and is back on the row', async () => {
    await editor.run('Docent: Focus on Artifacts View');
    await editor.press('End');
    await focusedRow(editor, 'ADR, ADR-3 One log format').waitFor();
    await chooseInMenu(editor, 'Set Status…');
    await editor.quickInput.row('Accepted').first().waitFor();
    assert.match(await editor.quickInput.asks(), /ADR-3 One log format\nProposed becomes/);
    await editor.press('Enter');

    await focusedRow(editor, 'ADR, ADR-3 One log format, Accepted').waitFor();
    await until(() => isIn(editor, '.part.sidebar'));
    assert.match(await editor.read('docs/adr/0003-one-log-format.md'), /^status: accepted$/m);
  });

  test('one closes a group and opens it again', async () => {
    await editor.press('Home', 'ArrowLeft');
    await editor.treeRow('Keep sessions in Redis').first().waitFor({ state: 'hidden' });
    await editor.press('ArrowRight');
    await editor.treeRow('Keep sessions in Redis').first().waitFor();
  });

  test('one mends a finding, and writes where it was', async () => {
    await editor.run('Docent: Focus on Needs Attention View');
    await editor.press('Home', 'ArrowRight');
    await editor.page.locator('.sidebar .monaco-list-row[aria-level="2"][aria-label^="warning: Section"]').waitFor();
    await editor.press('ArrowDown');
    await focusedRow(editor, 'warning: Section “Consequences” is missing').waitFor();
    await chooseInMenu(editor, 'Quick Fix…');
    await editor.quickInput.row('Insert section “Consequences”').first().waitFor();
    await editor.screenshot('keyboard-quick-fix');
    await editor.press('Enter');

    await editor.page.locator('.view-line', { hasText: '## Consequences' }).first().waitFor();
    await until(() => isIn(editor, '.editor-group-container.active'));
    await editor.type('Logs can be read by one tool.');
    await until(async () => /## Consequences\n\nLogs can be read by one tool\.\n/.test(`${await editor.text()}\n`));
  });
});

function focusedRow({ page }: Editor, label: string) {
  return page.locator(`.sidebar .monaco-list-row.focused[aria-label^="${label}"]`);
}

/** Open the menu of what has the focus and go down to an entry. */
async function chooseInMenu({ page }: Editor, label: string): Promise<void> {
  await page.keyboard.press('Shift+F10');
  await page.locator('.monaco-menu').waitFor();
  const chosen = page.locator('.monaco-menu .action-item.focused', { hasText: label });
  for (let entry = 0; entry < 12 && !(await chosen.isVisible()); entry++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

const isIn = ({ page }: Editor, place: string): Promise<boolean> =>
  page.evaluate((selector) => document.activeElement?.closest(selector) !== null, place);
