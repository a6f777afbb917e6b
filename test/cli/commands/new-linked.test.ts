import assert from 'node:assert/strict';
import { Tree } from '../support.ts';

const design = `---
kind: rfc
status: accepted
date: 2026-10-01
authors: [Ada]
---

# Day passes

## Context

Visitors [ask](../notes.md).

## Options considered

### At the stop

- **Pros:** near
- **Cons:** rain

### In the app

- **Pros:** dry
- **Cons:** no app

## Recommendation

At the stop.

### Tradeoffs

Staff at every stop.
`;
const talk = (who: string, action: string): string =>
  `---\nkind: one-on-one\nwith: ${who}\ndate: 2026-11-08\n---\n\n# ${who}\n\n## Actions\n\n- [x] Old — owner: Bo, due: 2026-11-01\n${action}\n`;

suite('docent new, beside what is there', () => {
  let tree: Tree;

  setup(() => {
    tree = new Tree({
      '.git/HEAD': '',
      'docs/notes.md': '# Notes\n',
      'docs/rfcs/0003-day-passes.md': design,
      'docs/runbooks/card-readers.md': '---\nkind: runbook\nservice: readers\n---\n\n# Card readers fail\n',
      'private/one-on-ones/2026-11-08-ana.md': talk('Ana (@ana)', '- [ ] Read the plan — owner: Ana, due: 2026-12-01'),
    });
  });
  teardown(() => tree.remove());

  test('follows from an artifact: what is said there stands in it, and both name each other', async () => {
    const { code, out } = await tree.run(['new', 'adr', 'Sell passes at the stop', '--from', 'RFC-3']);
    assert.deepEqual([code, out], [0, 'docs/adr/0001-sell-passes-at-the-stop.md\n']);
    const made = tree.read(out.trim());
    assert.match(made, /^decides: RFC-3$/m);
    assert.match(
      made,
      /\n## Status\n\nAccepted\n\n## Context\n\nVisitors \[ask\]\(\.\.\/notes\.md\)\.\n\n## Decision\n\nAt the stop\.\n\n## Consequences\n\nStaff at every stop\.\n/,
    );
    assert.match(made, /\n### In the app\n\n- \*\*Pros:\*\* dry\n- \*\*Cons:\*\* no app\n$/);
    assert.equal(tree.read('docs/rfcs/0003-day-passes.md'), design.replace('authors: [Ada]', 'authors: [Ada]\ndecision-records: ADR-1'));
    assert.equal((await tree.run(['check', '--quiet', out.trim()])).code, 0);

    const again = await tree.run(['new', 'adr', 'And in the app', '--from', 'docs/rfcs/0003-day-passes.md', '--set', 'deciders=Bo']);
    assert.match(tree.read('docs/rfcs/0003-day-passes.md'), /^decision-records: \[ADR-1, ADR-2\]$/m);
    assert.match(tree.read(again.out.trim()), /^deciders: \[?Bo\]?$/m);
  });

  test('has the title of what it follows from, where none is given', async () => {
    tree.write('.docent/config.yaml', 'profile: default\n');
    assert.equal((await tree.run(['new', 'adr', '--from', '3'], { cwd: 'docs/rfcs' })).out, '../adr/0001-day-passes.md\n');
  });

  test('refuses to follow from what leads elsewhere, or is not there', async () => {
    const { code, err, out } = await tree.run(['new', 'rfc', 'X', '--from', 'RFC-3']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /RFC-3 leads to no RFC\nFrom the kind RFC follows: adr\n/);
    assert.match((await tree.run(['new', 'adr', 'X', '--from', 'RFC-9'])).err, /No artifact is “RFC-9”/);
    assert.match((await tree.run(['new', 'one-on-one'])).err, /needs a title: Who is it with\?\n/);
  });

  test('names artifacts of the kind a field points to, by path, title or file', async () => {
    for (const ref of ['docs/runbooks/card-readers.md', 'card readers fail', 'card-readers']) {
      const { out, err } = await tree.run(['new', 'postmortem', `Readers ${ref.length}`, '--set', `runbook=${ref}`]);
      assert.match(tree.read(out.trim()), /^runbook: \.\.\/runbooks\/card-readers\.md$/m, err);
    }
    const { code, err } = await tree.run(['new', 'postmortem', 'X', '--set', 'runbook=card-reader']);
    assert.equal(code, 2);
    assert.match(err, /No Runbook is “card-reader”, for “runbook”; did you mean “card-readers”\n/);
    assert.match((await tree.run(['new', 'postmortem', 'X', '--set', 'runbook=RFC-3'])).err, /No Runbook is “RFC-3”/);
  });

  test('says what is open in the latest one with the same person, and takes it over when told to', async () => {
    const said = await tree.run(['new', 'one-on-one', '@ana']);
    assert.match(said.err, /note: “--carry-over” takes over 1 open item of “[^”]+” in private\/one-on-ones\/2026-11-08-ana\.md\n/);
    assert.doesNotMatch(tree.read(said.out.trim()), /Read the plan/);

    const done = await tree.run(['new', 'one-on-one', 'Ana', '--carry-over']);
    assert.match(done.err, /note: there was nothing to take over\n/);
  });

  test('takes over what is open, with who and when', async () => {
    const { out, err } = await tree.run(['new', 'one-on-one', 'Ana', '--set', 'with=Ana (@ana)', '--carry-over']);
    assert.match(err, /note: took over 1 open item of/);
    assert.match(tree.read(out.trim()), /\n- \[ \] Read the plan — owner: Ana, due: 2026-12-01\n/);
    assert.doesNotMatch(tree.read(out.trim()), /Old/);
    const refused = await tree.run(['new', 'adr', 'X', '--carry-over']);
    assert.deepEqual([refused.code, refused.out], [2, '']);
  });

  test('is told of by “docent kinds”: how the title is asked for, and what follows', async () => {
    assert.match((await tree.run(['kinds', 'one-on-one'])).out, /title +Who is it with\?/);
    assert.match((await tree.run(['kinds', 'rfc'])).out, /What follows\n +Record decision +adr +once Accepted/);
  });
});
