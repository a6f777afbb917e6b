import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Editor } from '../../../scripts/vscode/driver.ts';
import { ReviewPanel } from './review-panel.ts';
import { commit, git, shopRepository } from './review-repository.ts';
import { typeWhenAsked, until } from './workspace.ts';

const purpose = 'Does the description say';
const tests = 'Would a test fail';
const edges = 'Are the edges tried';
const failure = 'Is failure tried';
const security = 'Is every new input checked';
const loops = 'Is there no query or call';

/** The editor writes down how its views stand a moment later. */
const untilRemembered = 2000;

suite('the review checklist', () => {
  let panel: ReviewPanel;
  let editor: Editor;

  suiteSetup(async () => {
    panel = await ReviewPanel.open({ folder: await shopRepository() });
    ({ editor } = panel);
    await panel.row(purpose).waitFor();
  });

  suiteTeardown(() => editor?.close());

  test('asks of the change on the branch, and shows what is in it', async () => {
    await panel.says(/^0 of 7\s· feature\/login against main, 2 commits, 4 files, \+5 −1$/);
    await until(async () => (await panel.badge()) === '7');
    await panel.row('1 new way in: /login').waitFor();
    await editor.screenshot('review-1-open');

    assert.match(await panel.label('Purpose'), /^Purpose, 0 of 3$/);
    assert.match(await panel.label(security), /^Is every new input checked.*\?, open, 1 fact$/);
    assert.match(await panel.label(edges), /^Are the edges tried.*\?, open, optional$/);
    assert.match((await panel.box(purpose).getAttribute('aria-label')) ?? '', /^Does the description say.*\?$/);
  });

  test('tells all of a question where the pointer rests', async () => {
    await panel.row(security).hover();
    const hover = editor.page.locator('.monaco-hover:visible').filter({ hasText: security });
    await hover.filter({ hasText: '1 new way in: /login: src/login.ts:4' }).waitFor();
    await editor.screenshot('review-2-hover');
    await panel.pane.locator('.pane-header').hover();
  });

  test('is ticked with the mouse, and opened again', async () => {
    await panel.box(purpose).click();
    await panel.ticked(purpose);
    await panel.says('1 of 7');
    await until(async () => (await panel.badge()) === '6');

    await panel.box(purpose).click();
    await panel.ticked(purpose, false);
    await panel.says('0 of 7');
  });

  test('keeps up with somebody who ticks one box after the other', async () => {
    for (const words of [purpose, tests, security, loops]) await panel.box(words).click();
    await panel.says(/^4 of 7\s·/);
    for (const words of [purpose, tests, security, loops]) await panel.box(words).click();
    await panel.says(/^0 of 7\s·/);
    for (const words of [purpose, tests, security, loops]) await panel.ticked(words, false);
  });

  test('is ticked with Space, and opened again', async () => {
    await panel.focus(purpose);
    await editor.press('ArrowDown', 'ArrowUp', 'Space');
    await panel.ticked(purpose);
    await panel.says('1 of 7');

    await editor.press('Space');
    await panel.ticked(purpose, false);
    await editor.press('Space');
    await panel.ticked(purpose);
  });

  test('opens and closes a topic with Space, and ticks nothing', async () => {
    await panel.focus(purpose);
    await editor.press('ArrowUp', 'Space');
    await until(async () => (await panel.row('Purpose').getAttribute('aria-expanded')) === 'false');
    await editor.press('Space');
    await panel.row(purpose).waitFor();
    await panel.says('1 of 7');
  });

  test('takes all that is selected for one, by key and by mouse', async () => {
    await panel.focus(edges);
    await editor.press('Shift+ArrowDown', 'Space');
    await panel.ticked(edges);
    await panel.ticked(failure);
    await panel.says('1 of 7, 2 of 14 optional');

    await panel.focus(edges);
    await editor.page.keyboard.down('Control');
    await panel.focus(failure);
    await editor.page.keyboard.up('Control');
    await panel.box(failure).click();
    await panel.ticked(edges, false);
    await panel.ticked(failure, false);
    await panel.says(/^1 of 7\s·/);
  });

  test('is set aside with a reason, which must be given', async () => {
    await panel.row(loops).hover();
    await panel.row(loops).locator('a[aria-label^="Mark Review Item as Not Applicable"]').click();
    assert.match(await editor.quickInput.asks(), /Not Applicable: Is there no query[^]*Why does it not apply/);
    await editor.press('Enter');
    await editor.page.locator('.quick-input-message', { hasText: 'A reason is needed' }).waitFor();
    await editor.screenshot('review-3-reason');
    await editor.type('nothing here is called in a loop');
    await editor.press('Enter');

    await panel.says('2 of 7, 1 not applicable');
    await panel.ticked(loops);
    await panel.row(loops).locator('.codicon-circle-slash').first().waitFor();
    assert.match(await panel.label(loops), /^Is there no query.*\?, not applicable: nothing here is called in a loop/);
    await editor.screenshot('review-4-not-applicable');
  });

  test('offers the reasons that were given, from the keyboard too', async () => {
    await panel.focus(tests);
    await editor.press('Shift+F10');
    await editor.page.locator('.context-view .action-label', { hasText: 'Mark Review Item as Not Applicable' }).waitFor();
    await editor.press('ArrowDown', 'ArrowDown', 'Enter');
    await editor.quickInput.row('nothing here is called in a loop').waitFor();
    await editor.quickInput.type('only words');
    await editor.quickInput.row('only words').waitFor();
    await editor.press('Enter');
    await panel.says('3 of 7, 2 not applicable');

    await panel.box(tests).click();
    await panel.ticked(tests, false);
    await panel.says('2 of 7, 1 not applicable');
  });

  test('has a note, written from the palette for the selected row', async () => {
    await panel.focus(purpose);
    await editor.run('Docent: Edit Note of Review Item…');
    await typeWhenAsked(editor, 'What you saw, asked or agreed', 'Ada will add a sentence');
    await editor.press('Enter');
    await until(async () => (await panel.label(purpose)).endsWith('note'));
    await panel.expand(purpose);
    await panel.row('Ada will add a sentence').waitFor();
    await editor.screenshot('review-5-note');
  });

  test('asks which question where none is selected', async () => {
    await editor.press('Control+Shift+E');
    await editor.run('Docent: Tick or Untick Review Item');
    await typeWhenAsked(editor, 'Which question?', security);
    await editor.screenshot('review-6-which');
    await editor.press('Enter');
    await editor.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await panel.show();
    await panel.ticked(security);
  });

  test('shows only what is open, and everything again', async () => {
    await panel.title('Hide Done');
    await panel.row(purpose).waitFor({ state: 'hidden' });
    await panel.row(tests).waitFor();
    await editor.screenshot('review-7-hidden');
    await panel.title('Show Done');
    await panel.row(purpose).waitFor();
  });

  test('is the same after the window was opened anew', async () => {
    await sleep(untilRemembered);
    await editor.page.reload();
    await panel.says('3 of 7, 1 not applicable');
    await panel.ticked(purpose);
    assert.match(await panel.label(loops), /not applicable: nothing here/);
    assert.match(await panel.label(purpose), /note$/);
  });

  test('is another one on another branch, and the same on the way back', async () => {
    git(editor.folder, ['checkout', '--quiet', 'fix/greeting']);
    await panel.says(/^0 of 7\s· fix\/greeting against main, 1 commit, 1 file, \+1 −0$/);
    git(editor.folder, ['checkout', '--quiet', 'feature/login']);
    await panel.says('3 of 7, 1 not applicable');
    await panel.ticked(purpose);
  });

  test('asks to look again at what a new commit has changed, and only at that', async () => {
    const route = "\napp.post('/logout', (request, reply) => reply.send(request.query));\n";
    await commit(editor.folder, 'Log out', { 'src/logout.ts': `import { app } from './app.ts';\n${route}` });
    await panel.says('1 to look at again');
    await panel.ticked(security, false);
    await panel.ticked(purpose);
    assert.match(await panel.label(security), /open, look again/);
    await panel.row('Look again: changed since').waitFor();
    await editor.screenshot('review-8-again');
  });

  test('says what of the work tree it has not looked at', async () => {
    await writeFile(join(editor.folder, 'README.md'), '# Shop, not yet open\n');
    await panel.title('Refresh Review');
    await panel.says('1 file not committed, and not looked at');
    git(editor.folder, ['checkout', '--quiet', '--', 'README.md']);
  });

  test('forgets everything once that was confirmed', async () => {
    await editor.run('Docent: Reset Review…');
    const dialog = editor.page.locator('.monaco-dialog-box');
    await dialog.filter({ hasText: 'Reset the review of feature/login?' }).waitFor();
    await editor.screenshot('review-9-reset');
    await dialog.getByRole('button', { name: 'Reset', exact: true }).click();
    await panel.says(/^0 of 7\s·/);
    await panel.ticked(purpose, false);
    assert.doesNotMatch(await panel.label(purpose), /note/);
  });
});
