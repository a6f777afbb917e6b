import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Editor } from '../../../scripts/vscode/driver.ts';
import { root } from '../../../scripts/tools.ts';
import { ReviewPanel } from './review-panel.ts';
import { git, shopRepository } from './review-repository.ts';
import { until } from './workspace.ts';

/** The command line on the same repository; the end of a failing one counts, too. */
function docent(folder: string, ...args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [join(root, 'dist', 'docent.cjs'), ...args], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}

suite('what the review checklist shows and hands on', () => {
  let panel: ReviewPanel;
  let editor: Editor;

  suiteSetup(async () => {
    panel = await ReviewPanel.open({ folder: await shopRepository() });
    ({ editor } = panel);
    await panel.row('Does the description say').waitFor();
  });

  suiteTeardown(() => editor?.close());

  const opened = (name: string) => editor.page.locator('.tab.active', { hasText: name }).waitFor();

  test('is what the change did to a file, at the line', async () => {
    await panel.row('1 new way in: /login').click();
    await opened('login.ts (main ↔ feature/login)');
    const sides = editor.page.locator('.editor-group-container.active .monaco-diff-editor');
    await sides.locator('.modified .view-line', { hasText: "app.post('/login'" }).waitFor();
    await sides.locator('.original .view-line', { hasText: 'Only the session is asked for' }).waitFor();
    await editor.page.locator('.part.statusbar').getByText('Ln 4, Col 1').waitFor();
    await editor.screenshot('review-evidence-1-diff');
  });

  test('is the decision that governs what was changed', async () => {
    await panel.row('ADR-2').click();
    await opened('0002-keep-sessions-in-redis.md');
    await until(async () => (await editor.text()).includes('What `src/login.ts` reads'));
    await editor.screenshot('review-evidence-2-decision');
  });

  test('is a new file as it is', async () => {
    await panel.scrollTo('DROP COLUMN');
    await panel.row('DROP COLUMN').click();
    await opened('0002_people.sql');
    await until(async () => (await editor.text()).includes('DROP COLUMN nickname'));
    await editor.screenshot('review-evidence-3-new-file');
  });

  test('is copied as Markdown, word for word as the command line writes it', async () => {
    await panel.scrollTo('Does the description say');
    await panel.box('Does the description say').click();
    await panel.says('1 of 7');
    await panel.title('Copy Review as Markdown');
    await until(async () => (await editor.statusBar()).some((text) => text.includes('Copied the review of feature/login as Markdown')));
    const written = docent(editor.folder, 'review', '--format', 'markdown');

    await editor.open('README.md');
    await editor.press('Control+A', 'Control+V', 'Control+S');
    await until(async () => (await editor.read('README.md')).includes('- [x] Does the description say'));
    assert.equal((await editor.read('README.md')).trim(), written.trim());
    await editor.screenshot('review-copied');
    git(editor.folder, ['checkout', '--quiet', '--', 'README.md']);
  });

  test('is saved as an artifact, of which the command line knows what is open', async () => {
    await panel.title('Save Review');
    await opened('2026-11-22-review-of-feature-login.md');
    await editor.screenshot('review-saved');
    const path = 'docs/reviews/2026-11-22-review-of-feature-login.md';
    const text = await editor.read(path);
    assert.match(text, /^---\nkind: code-review\n/);
    assert.match(text, /^- \[x\] Does the description say/m);
    assert.match(docent(editor.folder, 'review', '--verify', path), /6 /);
  });

  test('is of somebody else’s branch, too, which nobody checks out', async () => {
    await editor.run('Docent: Start Review of Branch…');
    await editor.quickInput.row('Greet by name').waitFor();
    assert.deepEqual(await editor.quickInput.labels(), ['fix/greeting', 'feature/login', 'main']);
    await editor.quickInput.row('checked out').filter({ hasText: 'feature/login' }).waitFor();
    await editor.screenshot('review-branch-1-pick');
    await editor.quickInput.pick('fix/greeting');

    await panel.says('fix/greeting is shown, which is not checked out');
    assert.equal(git(editor.folder, ['branch', '--show-current']).trim(), 'feature/login');
    await editor.screenshot('review-branch-2-other');
    await panel.scrollTo('Would a test fail');
    await panel.box('Would a test fail').click();
    await panel.says('1 of 7');
  });

  test('goes back to the branch that is checked out', async () => {
    await editor.run('Docent: Back to the Checked-out Branch');
    await panel.says(/^1 of 7\s· feature\/login/);
    await panel.ticked('Does the description say');
    await panel.ticked('Would a test fail', false);
  });

  test('is held against another base, once somebody chose one', async () => {
    await editor.run('Docent: Compare Review With…');
    await editor.quickInput.row('fix/greeting').waitFor();
    await editor.screenshot('review-base');
    await editor.quickInput.pick('fix/greeting');
    await panel.says('feature/login against fix/greeting');

    await editor.run('Docent: Compare Review With…');
    await editor.quickInput.pick('The branch changes go to');
    await panel.says('feature/login against main');
  });
});
