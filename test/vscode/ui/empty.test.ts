import { openEditor } from '../../../scripts/vscode/driver.ts';
import { folderWith, openViews, threeDecisions } from './workspace.ts';

suite('the view when there is nothing to show', () => {
  test('offers to write the first artifact', async () => {
    const editor = await openEditor({ folder: await folderWith({ 'README.md': '# Team\n' }) });
    await openViews(editor);
    await editor.page.locator('.welcome-view-content', { hasText: 'No decisions, designs or other artifacts' }).waitFor();
    await editor.screenshot('welcome-empty');
    await editor.close();
  });

  test('offers to switch Docent on where it is off', async () => {
    const editor = await openEditor({ folder: await folderWith(threeDecisions), settings: { 'docent.enable': false } });
    await openViews(editor);
    await editor.page.locator('.welcome-view-content', { hasText: 'Docent is switched off' }).waitFor();
    await editor.screenshot('welcome-off');
    await editor.page.locator('.welcome-view-content a', { hasText: 'Switch On' }).click();
    await editor.treeRow('One log format').first().waitFor();
    await editor.close();
  });
});
