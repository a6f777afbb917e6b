import assert from 'node:assert/strict';
import { openEditor, type Editor } from '../../../scripts/vscode/driver.ts';
import { decision, folderWith, openViews, threeDecisions, typeWhenAsked } from './workspace.ts';

suite('a folder nobody trusts', () => {
  let editor: Editor;

  suiteTeardown(() => editor?.close());

  test('has its artifacts listed and checked all the same', async () => {
    editor = await openEditor({ folder: await folderWith(threeDecisions), trusted: false, env: { DOCENT_TODAY: '2026-03-10' } });
    await editor.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await openViews(editor);
    await editor.treeRow('One log format').filter({ hasText: '1 warning' }).first().waitFor();
    await editor.screenshot('restricted');
  });
});

const several = {
  'two.code-workspace': JSON.stringify({ folders: [{ path: 'alpha' }, { path: 'beta' }, { path: 'gamma' }] }),
  'alpha/docs/adr/0001-rent-servers.md': decision('Rent servers', 'accepted'),
  'beta/docs/adr/0001-own-servers.md': decision('Own servers', 'accepted'),
  'gamma/docs/adr/0001-have-no-servers.md': decision('Have no servers', 'accepted'),
  'gamma/.vscode/settings.json': JSON.stringify({ 'docent.enable': false }),
};

suite('several folders in one window', () => {
  let editor: Editor;

  suiteTeardown(() => editor?.close());

  test('have one tree, without the folder that is switched off, and homes told apart', async () => {
    editor = await openEditor({ folder: await folderWith(several), workspace: 'two.code-workspace' });
    await openViews(editor);
    await editor.treeRow('Rent servers').first().waitFor();
    await editor.treeRow('Own servers').first().waitFor();
    assert.equal(await editor.treeRow('Have no servers').count(), 0);

    await editor.run('Docent: New ADR…');
    await editor.quickInput.row('beta/docs/adr').first().waitFor();
    assert.deepEqual(await editor.quickInput.labels(), ['alpha/docs/adr', 'beta/docs/adr']);
    await editor.screenshot('several-folders');
    await editor.quickInput.pick('beta/docs/adr');
    await typeWhenAsked(editor, 'Title', '!?');
    await editor.page.locator('.quick-input-message', { hasText: 'A title has at least one letter or digit' }).waitFor();
    await editor.press('Control+A');
    await editor.type('Lease servers');
    await editor.page.locator('.quick-input-message', { hasText: 'Creates beta/docs/adr/0002-lease-servers.md' }).waitFor();
    await editor.press('Enter');

    await editor.page.locator('.tab.active[data-resource-name="0002-lease-servers.md"]').waitFor();
    assert.match(await editor.read('beta/docs/adr/0002-lease-servers.md'), /^# Lease servers$/m);
  });
});
