import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openEditor, type Editor } from './vscode/driver.ts';

const root = new URL('../', import.meta.url);

/** Take the README's picture: the examples in a real VS Code, a design without “Tradeoffs”, and the quick fix. */
const editor = await openEditor({
  folder: fileURLToPath(new URL('examples', root)),
  installed: true,
  size: { width: 1360, height: 820 },
  env: { DOCENT_TODAY: '2026-11-22' },
  settings: { 'editor.stickyScroll.enabled': false, 'editor.wordWrap': 'off', 'workbench.statusBar.visible': true },
});
try {
  await pose(editor);
  await copyFile(await editor.screenshot('readme'), new URL('media/screenshot.png', root));
} finally {
  await editor.close();
}

async function pose(editor: Editor): Promise<void> {
  const { page } = editor;
  await page.locator('.activitybar .action-item a[aria-label^="Docent"]').click();
  await editor.treeRow('Family accounts').first().waitFor();
  await widenSideBar(page, 430);
  await editor.open('docs/rfcs/0004-family-accounts.md');
  await editor.press('Control+G');
  await editor.type('52');
  await editor.press('Enter');
  await page.locator('.cdr.squiggly-warning').first().waitFor();
  await editor.clickText('## Recommendation');
  // Ctrl would underline what the pointer rests on.
  await page.mouse.move(900, 740);
  await editor.quickFixes.labels();
}

async function widenSideBar(page: Editor['page'], to: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) return;
  await page.mouse.move(box.x + box.width, 400);
  await page.mouse.down();
  await page.mouse.move(to, 400, { steps: 5 });
  await page.mouse.up();
}
