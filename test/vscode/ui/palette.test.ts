import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openEditor, type Editor } from '../../../scripts/vscode/driver.ts';

suite('the editor with Docent loaded', () => {
  let editor: Editor;

  suiteSetup(async () => {
    editor = await openEditor({ folder: join(import.meta.dirname, '..', 'workspace') });
  });

  suiteTeardown(() => editor?.close());

  test('opens an artifact', async () => {
    await editor.open('docs/adr/0001-record-architecture-decisions.md');

    assert.match(await editor.text(), /^# 1\. Record architecture decisions\n/);
    await editor.screenshot('artifact');
  });

  test('opens the command palette', async () => {
    await editor.openPalette();
    await editor.quickInput.type('Docent');
    await editor.screenshot('palette');

    await editor.press('Escape');
    await editor.quickInput.hidden();
  });
});
