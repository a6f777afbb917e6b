import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ReviewPanel } from './review-panel.ts';
import { shopRepository } from './review-repository.ts';
import { folderWith, until } from './workspace.ts';

/** The editor writes down what an extension wants remembered a moment later. */
const untilRemembered = 2000;

const ownList = `---
kind: code-review
---

# What we ask of a change

## Care
<!-- [How we review](https://example.org/reviews) says more. -->

- [ ] Is it small enough to read in one go?
- [ ] Has somebody tried it by hand? (optional)

## Pride

- [ ] Would you show it to a newcomer?
`;

suite('the review checklist without a repository', () => {
  let panel: ReviewPanel;

  suiteSetup(async () => {
    panel = await ReviewPanel.open({ folder: await folderWith({ 'docs/code-review/review-checklist.md': ownList }) });
    await panel.row('Is it small enough').waitFor();
  });

  suiteTeardown(() => panel?.editor.close());

  test('says why nothing is known of a change, and counts for nobody', async () => {
    await panel.says('0 of 2');
    assert.match(await panel.message(), /repository/);
    assert.doesNotMatch(await panel.counted(), /review/);
    await panel.editor.screenshot('review-no-repository');
  });

  test('is ticked by hand all the same, and remembered in the workspace', async () => {
    await panel.box('Is it small enough').click();
    await panel.says('1 of 2');
    await sleep(untilRemembered);
    await panel.editor.page.reload();
    await panel.says('1 of 2');
    await panel.ticked('Is it small enough');
  });

  test('comes from the team’s own list, which is opened from here', async () => {
    await panel.editor.run('Docent: Open Review Checklist');
    await panel.editor.page.locator('.tab.active', { hasText: 'review-checklist.md' }).waitFor();
  });

  test('says with a question what stands beside it and its topic', async () => {
    await panel.row('Is it small enough').hover();
    const hover = panel.editor.page.locator('.monaco-hover:visible').filter({ hasText: 'Is it small enough to read in one go?' });
    await hover.filter({ hasText: 'How we review says more.' }).waitFor();
    await hover.locator('a', { hasText: 'How we review' }).first().waitFor();
    await panel.editor.screenshot('review-guidance');
    await panel.pane.locator('.pane-header').hover();
  });

  test('is at an end when all is answered and hidden', async () => {
    await panel.box('Would you show it').click();
    await panel.says('2 of 2');
    await panel.box('Has somebody tried it').click();
    await panel.says('2 of 2, 1 of 1 optional');
    await panel.editor.run('Docent: Hide Done Review Items');
    const welcome = panel.pane.locator('.welcome-view-content');
    await welcome.filter({ hasText: 'Every question of this review is answered' }).waitFor();
    await panel.editor.screenshot('review-all-answered');
    await welcome.locator('a', { hasText: 'show the answers' }).click();
    await panel.row('Would you show it').waitFor();
  });
});

suite('the review checklist in Restricted Mode', () => {
  test('runs no git, says so, and can be ticked by hand', async () => {
    const panel = await ReviewPanel.open({ folder: await shopRepository(), trusted: false });
    try {
      await panel.row('Does the description say').waitFor();
      await panel.editor.screenshot('review-restricted');
      assert.match(await panel.message(), /trust/i);
      assert.equal(await panel.row('/login').count(), 0);
      await panel.box('Does the description say').click();
      await panel.says('1 of 7');
    } finally {
      await panel.editor.close();
    }
  });
});

suite('the review checklist of several repositories', () => {
  test('is one for each', async () => {
    const parent = await folderWith({});
    for (const name of ['shop', 'office']) await rename(await shopRepository(), join(parent, name));
    await writeFile(join(parent, 'both.code-workspace'), JSON.stringify({ folders: [{ path: 'shop' }, { path: 'office' }] }));
    const panel = await ReviewPanel.open({ folder: parent, workspace: 'both.code-workspace' });
    try {
      const { editor } = panel;
      await panel.row('Does the description say').waitFor();
      assert.match(await panel.label('shop'), /^shop, 0 of 7 · feature\/login$/);
      await until(async () => (await panel.badge()) === '14');
      await panel.box('Does the description say').click();
      await until(async () => (await panel.badge()) === '13');
      await until(async () => (await panel.label('shop')).startsWith('shop, 1 of 7'));
      await panel.title('Collapse All');
      await panel.row('office').waitFor();
      assert.match(await panel.label('office'), /^office, 0 of 7/);
      await editor.screenshot('review-repositories');

      await editor.run('Docent: Copy Review as Markdown');
      await editor.quickInput.row('office').waitFor();
      assert.deepEqual(await editor.quickInput.labels(), ['shop', 'office']);
      await editor.press('Escape');
    } finally {
      await panel.editor.close();
    }
  });
});
