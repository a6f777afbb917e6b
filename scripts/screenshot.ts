import { copyFile } from 'node:fs/promises';
import { examples, examplesToday } from './examples.ts';
import { reviewExample } from './review-example.ts';
import { openEditor, type Editor } from './vscode/driver.ts';

const media = new URL('../media/', import.meta.url);

/** Take the README's pictures: the examples in a real VS Code, at something that does not hold, with its quick fix; and a review. */
await inEditor(examples, async (editor) => {
  await editor.treeRow('Runbook').first().waitFor();
  await showMissingSection(editor);
  await keep(editor, 'screenshot');
  await showWrongScore(editor);
  await keep(editor, 'screenshot-risks');
});
await inEditor(await reviewExample(), async (editor) => {
  await showReview(editor);
  await keep(editor, 'screenshot-review');
});

async function inEditor(folder: string, take: (editor: Editor) => Promise<void>): Promise<void> {
  const editor = await openEditor({
    folder,
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
    await widenSideBar(editor, 430);
    await take(editor);
  } finally {
    await editor.close();
  }
}

/** The review of a branch: some questions answered, and a fact opened where it stands. */
async function showReview({ page }: Editor): Promise<void> {
  for (const view of ['Artifacts', 'Needs Attention']) {
    const header = page.locator(`.pane-header[aria-label^="${view}"]`);
    if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
  }
  const header = page.locator('.pane-header[aria-label^="Review Checklist"]');
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  const row = (words: string) => page.locator('.pane .monaco-list-row').filter({ hasText: words }).first();
  await row('Can I say in one sentence').locator('[role=checkbox]').click();
  await row('1 new way in').click();
  await page.locator('.diff-editor-widget, .monaco-diff-editor').first().waitFor();
  await page.mouse.move(900, 740);
  await page.waitForTimeout(1500);
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

async function keep(editor: Editor, name: string): Promise<void> {
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
