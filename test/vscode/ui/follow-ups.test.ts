import assert from 'node:assert/strict';
import { openEditor, type Editor } from '../../../scripts/vscode/driver.ts';
import { folderWith, openViews, threeDecisions, typeWhenAsked, until } from './workspace.ts';

const rfc = 'docs/rfcs/0004-day-passes.md';
const design = `---
kind: rfc
status: accepted
date: 2026-02-20
authors: [Ada]
approvers: [Grace]
---

# Day passes

## Context

Visitors ask for a pass that needs no app; see [the notes](../notes/visitors.md).

## Problem

A single ticket is dear for somebody who rides all day.

## Options considered

### Sell them at the stop

- **Pros:** everybody finds it
- **Cons:** a machine at every stop

### Sell them in the app

- **Pros:** costs nothing
- **Cons:** visitors have no app

## Recommendation

Sell them at the stop, because that is where visitors are.

### Tradeoffs

Machines break, and somebody has to come.
`;
const runbook = (title: string, service: string): string =>
  `---\nkind: runbook\nservice: ${service}\nowner: Platform\nlast-reviewed: 2026-03-01\n---\n\n# ${title}\n\n## Symptoms\n\nA red light.\n`;
const talk = `---
kind: one-on-one
with: Ana Petrova
date: 2026-03-03
---

# Ana Petrova

## Action items

- [x] Book the room — owner: Grace, due: 2026-03-04
- [ ] Read the plan for the depot — owner: Ana, due: 2026-03-12
- [ ] Ask Bo about the pager — owner: Grace, due: 2026-03-20
`;

/** Placeholders of boxes, as the kinds word them. */
const who = 'Who is it with?';

suite('what follows from what is there', () => {
  let editor: Editor;

  suiteSetup(async () => {
    const files = {
      ...threeDecisions,
      [rfc]: design,
      'docs/notes/visitors.md': '# Visitors\n',
      'docs/runbooks/card-readers.md': runbook('Card readers fail', 'card readers'),
      'docs/runbooks/login.md': runbook('Nobody can log in', 'login'),
      'private/one-on-ones/2026-03-03-ana-petrova.md': talk,
    };
    editor = await openEditor({ folder: await folderWith(files), env: { DOCENT_TODAY: '2026-03-10' } });
    await openViews(editor);
  });

  suiteTeardown(() => editor?.close());

  test('is offered above the title of an accepted design, and written by a click', async () => {
    await editor.open(rfc);
    const lens = editor.page.locator('.codelens-decoration a', { hasText: 'Record decision' });
    await lens.waitFor();
    await editor.screenshot('follow-up-lens');
    await lens.click();

    await editor.page.locator('.quick-input-message', { hasText: 'Creates docs/adr/0004-day-passes.md, and links both' }).waitFor();
    await editor.screenshot('follow-up-title');
    await editor.quickInput.type('Sell day passes at the stop');
    await editor.page.locator('.quick-input-message', { hasText: 'docs/adr/0004-sell-day-passes-at-the-stop.md' }).waitFor();
    await editor.press('Enter');
    await editor.page.locator('.tab.active[data-resource-name="0004-sell-day-passes-at-the-stop.md"]').waitFor();
    await editor.screenshot('follow-up-written');

    const text = await editor.read('docs/adr/0004-sell-day-passes-at-the-stop.md');
    assert.match(text, /^status: accepted$/m);
    assert.match(text, /^deciders: \[?Grace\]?$/m);
    assert.match(text, /^decides: RFC-4$/m);
    assert.match(text, /\n## Alternatives\n\n### Sell them at the stop\n\n- \*\*Pros:\*\* everybody finds it\n/);
    assert.doesNotMatch(text, /<!--|\{/);
    assert.equal(await editor.read(rfc), design.replace('approvers: [Grace]', 'approvers: [Grace]\ndecision-records: ADR-4'));
  });

  test('is offered no more once it is linked, but still by the command', async () => {
    await editor.open(rfc);
    await editor.page.locator('.view-line', { hasText: 'decision-records: ADR-4' }).waitFor();
    await editor.page.locator('.codelens-decoration a', { hasText: 'Record decision' }).waitFor({ state: 'hidden' });
    await editor.screenshot('follow-up-linked');
    await editor.run('Docent: Write What Follows…');
    await editor.page.locator('.quick-input-title', { hasText: 'Record decision: RFC-4 Day passes' }).waitFor();
    await editor.press('Escape');
    await editor.quickInput.hidden();
  });

  test('stands in the context menu of the tree where there is something', async () => {
    await editor.treeRow('4 Day passes').first().click({ button: 'right' });
    await editor.page.locator('.context-view .action-item', { hasText: 'Write What Follows…' }).first().waitFor();
    await editor.screenshot('follow-up-menu');
    await editor.press('Escape');
  });

  test('asks which runbook was used, the likeliest first, and starts one that is missing', async () => {
    await editor.run('Docent: New Postmortem…');
    await typeWhenAsked(editor, 'What happened?', 'Card readers were red');
    await editor.press('Enter');
    await editor.quickInput.row('Card readers fail').first().waitFor();
    await editor.screenshot('offer-runbook');
    await editor.quickInput.pick('Start a new one…');
    await editor.page.locator('.quick-input-title', { hasText: 'New Runbook' }).waitFor();
    await editor.quickInput.type('Readers turn red');
    await editor.press('Enter');
    await editor.page.locator('.tab.active[data-resource-name="2026-03-10-card-readers-were-red.md"]').waitFor();
    assert.match(
      await editor.read('docs/postmortems/2026-03-10-card-readers-were-red.md'),
      /^runbook: \.\.\/runbooks\/readers-turn-red\.md$/m,
    );
    assert.match(
      await editor.read('docs/runbooks/readers-turn-red.md'),
      /^postmortems: \.\.\/postmortems\/2026-03-10-card-readers-were-red\.md$/m,
    );
    await editor.screenshot('offer-started');
  });

  test('carries over what is open with the same person', async () => {
    await editor.run('Docent: New One-on-one…');
    await typeWhenAsked(editor, who, 'Ana Petrova');
    await editor.press('Enter');
    await editor.quickInput.row('Read the plan for the depot').first().waitFor();
    await editor.screenshot('carry-over');
    await editor.press('Enter');
    const path = 'private/one-on-ones/2026-03-10-ana-petrova.md';
    await until(async () => {
      const isAsked = await editor.quickInput.row('Keep it out of git').first().isVisible();
      if (isAsked) await editor.press('Enter');
      return editor.page.locator('.tab.active[data-resource-name="2026-03-10-ana-petrova.md"]').isVisible();
    });
    const text = await editor.read(path);
    assert.match(
      text,
      /\n- \[ \] Read the plan for the depot — owner: Ana, due: 2026-03-12\n- \[ \] Ask Bo about the pager — owner: Grace, due: 2026-03-20\n/,
    );
    assert.doesNotMatch(text, /Book the room/);
    await editor.clickText('Personal check-in');
    await editor.press('Control+End');
    await editor.page.locator('.view-line', { hasText: 'Ask Bo about the pager' }).waitFor();
    await editor.screenshot('carried-over');
  });
});
