import assert from 'node:assert/strict';
import { openEditor, type Editor } from '../../../scripts/vscode/driver.ts';
import { folderWith, openViews, threeDecisions, typeWhenAsked } from './workspace.ts';

suite('writing an artifact', () => {
  let editor: Editor;

  suiteSetup(async () => {
    editor = await openEditor({ folder: await folderWith(threeDecisions), env: { DOCENT_TODAY: '2026-03-10' } });
    await openViews(editor);
  });

  suiteTeardown(() => editor?.close());

  test('starts from a kind and a title, and says the file before it is made', async () => {
    await editor.run('Docent: New Artifact…');
    await editor.quickInput.pick('ADR');
    await editor.page.locator('.quick-input-widget', { hasText: '0004' }).waitFor();

    await typeWhenAsked(editor, 'Title', 'Ask before deploying');
    await editor.page.locator('.quick-input-message', { hasText: 'docs/adr/0004-ask-before-deploying.md' }).waitFor();
    await editor.screenshot('new-artifact');
    await editor.press('Enter');

    await editor.page.locator('.tab.active[data-resource-name="0004-ask-before-deploying.md"]').waitFor();
    assert.match(await editor.read('docs/adr/0004-ask-before-deploying.md'), /Ask before deploying/);
  });

  test('cannot be made without a title, nor by going back', async () => {
    await editor.run('Docent: New Artifact…');
    await editor.quickInput.pick('ADR');
    await typeWhenAsked(editor, 'Title', '   ');
    await editor.page.locator('.quick-input-message', { hasText: 'A title has at least one letter' }).waitFor();
    await editor.page.locator('.quick-input-titlebar [aria-label^="Back"]').click();
    await editor.quickInput.row('ADR').first().waitFor();
    await editor.press('Escape');
    await editor.quickInput.hidden();
  });

  test('moves on to a status that may follow', async () => {
    await editor.open('docs/adr/0003-one-log-format.md');
    await editor.run('Docent: Set Status…');
    await editor.quickInput.row('Accepted').first().waitFor();
    await editor.screenshot('set-status');
    await editor.quickInput.pick('Accepted');

    await editor.page.locator('.statusbar-item', { hasText: 'One log format: Accepted' }).waitFor();
    assert.match(await editor.read('docs/adr/0003-one-log-format.md'), /^status: accepted$/m);
  });

  test('says which kind it is, and why', async () => {
    await editor.open('docs/adr/0002-keep-sessions-in-redis.md');
    await editor.run('Docent: Show Document’s Kind');

    await editor.quickInput.row('This is not an ADR').first().waitFor();
    await editor.screenshot('explain');
    await editor.press('Escape');
  });

  test('is found by number, title or tag', async () => {
    await editor.run('Docent: Go to Artifact…');
    await editor.quickInput.type('adr-2');
    await editor.quickInput.row('One log format').waitFor({ state: 'hidden' });
    await editor.quickInput.row('Keep sessions in Redis').first().waitFor();
    await editor.screenshot('go-to-artifact');
    await editor.press('Enter');

    await editor.page.locator('.tab.active[data-resource-name="0002-keep-sessions-in-redis.md"]').waitFor();
  });
});
