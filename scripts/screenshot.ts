import { copyFile } from 'node:fs/promises';
import { examples, examplesToday } from './examples.ts';
import { openEditor, type Editor } from './vscode/driver.ts';

const media = new URL('../media/', import.meta.url);

/** Take the README's pictures: the examples in a real VS Code, at something that does not hold, with its quick fix. */
const editor = await openEditor({
  folder: examples,
  installed: true,
  size: { width: 1360, height: 820 },
  env: { DOCENT_TODAY: examplesToday },
  settings: {
    'editor.stickyScroll.enabled': false,
    'editor.wordWrap': 'on',
    'editor.occurrencesHighlight': 'off',
    'workbench.statusBar.visible': true,
  },
});
try {
  await editor.page.locator('.activitybar .action-item a[aria-label^="Docent"]').click();
  await editor.treeRow('Runbook').first().waitFor();
  await widenSideBar(editor, 430);
  await showMissingSection(editor);
  await keep('screenshot');
  await showWrongScore(editor);
  await keep('screenshot-risks');
} finally {
  await editor.close();
}

/** A design without “Tradeoffs”. */
async function showMissingSection(editor: Editor): Promise<void> {
  await openAt(editor, 'docs/rfcs/0004-family-accounts.md', 52, 'Family accounts');
  await editor.clickText('## Recommendation');
  await offerFixes(editor);
}

/** A risk whose score is not what its likelihood and impact make. */
async function showWrongScore(editor: Editor): Promise<void> {
  await editor.press('Escape');
  await editor.clickInTree('Request for Comments');
  await openAt(editor, 'docs/risks/validator-fleet.md', 18, 'Validator fleet');
  const box = await editor.page.locator('.cdr.squiggly-warning').first().boundingBox();
  await editor.page.mouse.click((box?.x ?? 0) + 3, (box?.y ?? 0) + 2);
  await offerFixes(editor);
}

async function openAt(editor: Editor, path: string, line: number, title: string): Promise<void> {
  await editor.open(path);
  await editor.press('Control+G');
  await editor.type(String(line));
  await editor.press('Enter');
  await editor.page.locator('.cdr.squiggly-warning').first().waitFor();
  await editor.page.locator('.monaco-list-row.selected', { hasText: title }).first().waitFor();
}

/** Ctrl would underline what the pointer rests on: it rests on nothing. */
async function offerFixes(editor: Editor): Promise<void> {
  await editor.page.mouse.move(900, 740);
  await editor.quickFixes.labels();
}

async function keep(name: string): Promise<void> {
  await copyFile(await editor.screenshot(`readme-${name}`), new URL(`${name}.png`, media));
}

async function widenSideBar({ page }: Editor, to: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) return;
  await page.mouse.move(box.x + box.width, 400);
  await page.mouse.down();
  await page.mouse.move(to, 400, { steps: 5 });
  await page.mouse.up();
}
