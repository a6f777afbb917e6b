import assert from 'node:assert/strict';
import { openEditor, type Editor } from '../../../scripts/vscode/driver.ts';
import { folderWith, openViews, typeWhenAsked } from './workspace.ts';

/** What a person does to start one: its command, what the box asks, what they say, and the file that makes. */
const started = [
  {
    command: 'New Runbook…',
    asks: 'What does the pager call it?',
    title: 'Queue is full',
    path: 'docs/runbooks/queue-is-full.md',
    kind: 'Runbook',
  },
  {
    command: 'New Postmortem…',
    asks: 'What happened?',
    title: 'The queue filled up',
    path: 'docs/postmortems/2026-11-22-the-queue-filled-up.md',
    kind: 'Postmortem',
  },
  {
    command: 'New Risk Register…',
    asks: 'What could go wrong with?',
    title: 'Ticket shop',
    path: 'docs/risks/ticket-shop.md',
    kind: 'Risk Register',
  },
  {
    command: 'New One-on-one…',
    asks: 'Who is it with?',
    title: 'Ana Petrova',
    path: 'private/one-on-ones/2026-11-22-ana-petrova.md',
    kind: 'One-on-one',
  },
] as const;

suite('kinds beyond decisions and designs', () => {
  let editor: Editor;

  suiteSetup(async () => {
    const settings = { 'docent.author': 'Ada Lovelace', 'editor.wordWrap': 'on' };
    editor = await openEditor({ folder: await folderWith({ 'README.md': '# Team\n' }), env: { DOCENT_TODAY: '2026-11-22' }, settings });
    await openViews(editor);
  });

  suiteTeardown(() => editor?.close());

  for (const { command, asks, title, path, kind } of started)
    test(`“${command}” asks for a title in the kind’s words, and shows the new one under its kind`, async () => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      await editor.run(`Docent: ${command}`);
      await typeWhenAsked(editor, asks, title);
      await editor.page.locator('.quick-input-message', { hasText: path }).waitFor();
      await editor.screenshot(`kinds-${kind}-1-title`);
      await editor.press('Enter');
      await answerOffers(editor, name);

      await editor.treeRow(kind).first().waitFor();
      await editor.page.locator('.monaco-list-row.selected', { hasText: title }).first().waitFor();
      await editor.screenshot(`kinds-${kind}-2-written`);
      assert.match(await editor.read(path), new RegExp(`^# ${title}$`, 'm'));
    });

  test('are picked by what they are for: those in use first', async () => {
    await editor.run('Docent: New Artifact…');
    const labels = await editor.quickInput.labels();
    await editor.screenshot('kinds-picker');
    await editor.press('Escape');

    assert.deepEqual(labels.slice(0, 5), ['One-on-one', 'Postmortem', 'Risk register', 'Runbook', '90-day plan']);
  });

  test('say of a section what it must hold', async () => {
    await editor.open('docs/risks/ticket-shop.md');
    await editor.press('Control+End');
    const said = await editor.hover('## Risks');
    await editor.screenshot('kinds-hover-section');

    assert.match(said, /A table with Risk, Likelihood, Impact/);
    assert.match(said, /Score is Likelihood × Impact/);
  });

  test('complete keys and choices by whatever people call them', async () => {
    await editor.open('docs/postmortems/2026-11-22-the-queue-filled-up.md');
    await editor.clickText('severity:');
    await editor.press('End', 'Shift+Home', 'Delete');
    await editor.type('sev');
    await editor.suggestions.pick('severity');
    await editor.page.locator('.suggest-widget .monaco-list-row', { hasText: 'sev2' }).first().waitFor();
    await editor.type('crit');
    const offered = await editor.suggestions.labels();
    await editor.screenshot('kinds-complete-choice');
    assert.match(offered[0] ?? '', /^sev1/);
    await editor.press('Enter');

    assert.match(await editor.text(), /^severity: sev1$/m);
  });

  test('complete a status by its beginning', async () => {
    await editor.run('Docent: New Status Update…');
    await typeWhenAsked(editor, 'What do users notice?', 'Cards are charged late');
    await editor.press('Enter');
    await answerOffers(editor, '2026-11-22-cards-are-charged-late.md');
    await editor.clickText('status:');
    await editor.press('End', 'Control+Backspace');
    await editor.type('mon');
    await editor.suggestions.pick('monitoring');
    await editor.screenshot('kinds-complete-status');

    assert.match(await editor.text(), /^status: monitoring$/m);
  });
});

/** Take what is proposed, question after question, until the file is open. */
async function answerOffers({ page }: Editor, name: string): Promise<void> {
  const opened = page.locator(`.tab.active[data-resource-name="${name}"]`);
  const asked = page.locator('.quick-input-list .monaco-list-row.focused');
  while (!(await opened.isVisible())) {
    await opened.or(asked).first().waitFor();
    if (await opened.isVisible()) return;
    await page.keyboard.press('Enter');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
