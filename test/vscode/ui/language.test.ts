import assert from 'node:assert/strict';
import { openEditor, type Editor } from '../../../scripts/vscode/driver.ts';
import { decision, folderWith, threeDecisions, until } from './workspace.ts';

const record = 'docs/adr/0004-expire-sessions.md';
const text = decision('Expire sessions', 'proposed')
  .replace('deciders:', 'relates-to: [0002-keep-sessions-in-redis.md]\ndeciders:')
  .replace('We will do', 'With [ADR-2](0002-keep-sessions-in-redis.md) we will do');

suite('words of an artifact', () => {
  let editor: Editor;

  suiteSetup(async () => {
    editor = await openEditor({ folder: await folderWith({ ...threeDecisions, [record]: text }), env: { DOCENT_TODAY: '2026-03-10' } });
    await editor.open(record);
    await editor.page.locator('.statusbar-item [aria-label*="ADR · Proposed"]').first().waitFor({ state: 'attached' });
  });

  suiteTeardown(() => editor?.close());

  test('that cite another say on hover what it is, and where its life stands', async () => {
    const said = await editor.hover('[ADR-2]');

    assert.match(said, /Keep sessions in Redis/);
    assert.match(said, /Accepted/);
    await editor.screenshot('hover-reference');
    await editor.press('Escape');
  });

  test('that head a section say what the section is for', async () => {
    assert.match(await editor.hover('Consequences'), /What becomes easier\?/);
    await editor.press('Escape');
  });

  test('that name it say which kind it is, and why', async () => {
    assert.match(await editor.hover('# Expire sessions'), /Architecture Decision Record[^]*kind: adr/);
    await editor.press('Escape');
  });

  test('lead to what they cite', async () => {
    await editor.clickText('[ADR-2]');
    await editor.press('F12');
    await editor.page.locator('.tab.active[data-resource-name="0002-keep-sessions-in-redis.md"]').waitFor();
  });

  test('are suggested where a status stands', async () => {
    await editor.open(record);
    await editor.clickText('status: proposed');
    await editor.press('End', 'Control+Backspace');
    const offered = await editor.suggestions.labels();
    assert.ok(
      ['proposed', 'accepted', 'rejected', 'superseded'].every((status) => offered.some((label) => label.startsWith(status))),
      offered.join(),
    );

    await editor.screenshot('complete-status');
    await editor.suggestions.pick('accepted');
    assert.match(await editor.text(), /^status: accepted$/m);
  });

  test('are suggested behind a prefix, each with the title of what it cites', async () => {
    await editor.press('Control+End', 'Enter');
    await editor.type('See ADR-');
    const offered = await editor.suggestions.labels();
    assert.ok(
      offered.some((label) => /^ADR-2\s+Keep sessions in Redis/.test(label)),
      offered.join(),
    );

    await editor.screenshot('complete-reference');
    await editor.suggestions.pick('ADR-2');
    assert.match(await editor.text(), /^See ADR-2$/m);
  });

  test('stay true when the file they point to is renamed', async () => {
    await editor.open('docs/adr/0002-keep-sessions-in-redis.md');
    await editor.run('File: Reveal Active File in Explorer View');
    await editor.page.locator('.explorer-folders-view .monaco-list-row.focused', { hasText: '0002-keep-sessions-in-redis' }).waitFor();
    await editor.press('F2');
    await editor.page.locator('.explorer-item-edited input').waitFor();
    await editor.press('Control+A');
    await editor.type('0002-keep-sessions-in-valkey.md');
    await editor.press('Enter');
    await editor.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'OK' }).click();

    const links = async () => [...(await editor.read(record)).matchAll(/0002-keep-sessions-in-\w+/g)].map(String);
    await until(async () => (await links()).every((link) => link === '0002-keep-sessions-in-valkey'));
    assert.equal((await links()).length, 2);
  });

  test('about a finding may be that it is meant so, with the reason', async () => {
    await editor.open('docs/adr/0003-one-log-format.md');
    const box = await editor.page.locator('.cdr.squiggly-warning').first().boundingBox();
    assert.ok(box);
    await editor.page.mouse.click(box.x + 2, box.y + 2);
    await editor.quickFixes.pick('Ignore “section-missing” here');
    await editor.page.locator('.view-line', { hasText: 'docent-ignore section-missing:' }).first().waitFor();
    await editor.type('nothing follows from it');

    await editor.page.locator('.cdr.squiggly-warning').first().waitFor({ state: 'detached' });
    assert.match(await editor.text(), /^<!-- docent-ignore section-missing: nothing follows from it -->$/m);
    await editor.screenshot('suppressed');
  });

  test('come from a snippet, in any Markdown', async () => {
    await editor.open('README.md');
    await editor.press('Control+End', 'Enter');
    await editor.type('docent-adr-decisi');
    await editor.suggestions.pick('docent-adr-decision');

    await editor.page.locator('.view-line', { hasText: '## Decision' }).first().waitFor();
    assert.match(await editor.text(), /^<!-- “We will …, because …”/m);
  });
});
