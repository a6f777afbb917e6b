import assert from 'node:assert/strict';
import { check, engineOver, fixed } from './support.ts';

const path = 'docs/adr/0003-use-postgres.md';
const body = ['# Use Postgres', '', '## Context', '', 'x', '', '## Decision', '', 'x', '', '## Consequences', '', 'x', ''].join('\n');
const declared = (...lines: readonly string[]): string => ['---', 'kind: adr', ...lines, '---', '', body].join('\n');

const meetup = `---
docent: 1
kind: meetup
fields:
  name: { type: text, need: required, or-says-why: true }
---

## Talks
<!-- docent: { need: core } -->
`;

suite('of a kind without a title heading', () => {
  const said = async (...fields: readonly string[]): Promise<string[]> => {
    const text = ['---', 'kind: meetup', ...fields, '---', '', '## Talks', '', 'Two.', ''].join('\n');
    const engine = await engineOver({ '.docent/kinds/meetup.md': meetup, 'meetups/march.md': text });
    return engine.findings('meetups/march.md').map(({ rule, message }) => `${rule}: ${message}`);
  };

  test('no heading is missed; a field for the title may be', async () => {
    assert.deepEqual(await said(), ['field-missing: Field “Name” is missing; every Meetup has it']);
    assert.deepEqual(await said('name: Spring'), []);
  });

  test('“N/A” is an answer where the kind takes a reason for one', async () => {
    assert.deepEqual(await said('name: N/A'), []);
    assert.deepEqual(await said('name:'), ['field-missing: Field “Name” is empty; every Meetup has it']);
    assert.deepEqual(await said('name: —'), ['field-missing: Field “Name” is empty; every Meetup has it']);
  });
});

suite('field-value', () => {
  const ofDate = (date: string): Promise<string[]> => check('field-value', path, declared('status: accepted', `date: ${date}`));

  test('takes every date in the form YYYY-MM-DD, with a time or a remark', async () => {
    for (const date of ['2026-02-28', '2024-02-29', '2026-02-28T10:00:00Z', '"2026-02-28 (revised)"', '~', '—'])
      assert.deepEqual(await ofDate(date), [], date);
  });

  test('converts what can only be read in one way, and leaves the rest to a person', async () => {
    const engine = await engineOver({ [path]: declared('date: 3 March 2026') });
    assert.match(await fixed(engine, path, 'field-value'), /^date: 2026-03-03$/m);
    const [offer] = await (await engineOver({ [path]: declared('date: 04/05/2026') })).fixes(path);
    assert.notEqual(offer?.finding.rule, 'field-value');
  });

  test('offers day and month swapped where the calendar has that day', async () => {
    assert.deepEqual(
      await ofDate('2026-14-02'),
      ['3:7 There is no day “2026-14-02”; did you mean “2026-02-14”'].map((each) => each.replace('3:', '4:')),
    );
  });

  test('is an error where the kind is declared, a warning where it is only detected', async () => {
    const severity = async (text: string) =>
      (await engineOver({ [path]: text })).findings(path).find(({ rule }) => rule === 'field-value')?.severity;
    assert.equal(await severity(declared('date: 2026-02-31')), 'error');
    assert.equal(await severity(body.replace('\n\n', '\n\nDate: 2026-02-31\n\n')), 'warning');
  });

  test('takes a ticket, a pull request, a path, a commit and an address for links', async () => {
    for (const link of ['PLAT-12', '"#12"', 'acme/shop#12', 'https://example.org/12', 'notes/12.md', '"[story](https://example.org)"'])
      assert.deepEqual(await check('field-value', path, declared('status: accepted', `ticket: ${link}`)), [], link);
    for (const commit of ['1a2b3c4', 'feature/x 1a2b3c4..defaced', 'a'.repeat(40) + '...' + 'b'.repeat(40)])
      assert.deepEqual(await check('field-value', path, declared('status: accepted', `ticket: ${commit}`)), [], commit);
    for (const words of ['defaced', 'feature', 'a1b2', 'x-1234567'])
      assert.equal((await check('field-value', path, declared('status: accepted', `ticket: ${words}`))).length, 1, words);
  });
});

suite('status-unknown', () => {
  const of = (status: string): Promise<string[]> => check('status-unknown', path, declared(`status: ${status}`));

  test('reads what people write', async () => {
    for (const status of [
      'Accepted',
      'approved',
      '✅ Accepted',
      'accepted (lazy consensus)',
      '"**Accepted**"',
      'WIP',
      'Superseded by ADR-3',
    ])
      assert.deepEqual(await of(status), [], status);
  });

  test('mends a misspelling in the case it was written in, safely', async () => {
    for (const [wrong, right] of [
      ['superceded', 'superseded'],
      ['Superceded', 'Superseded'],
      ['SUPERCEDED', 'SUPERSEDED'],
    ] as const) {
      const engine = await engineOver({ [path]: declared(`status: ${wrong}`) });
      const offer = (await engine.fixes(path)).find(({ finding }) => finding.rule === 'status-unknown');
      assert.equal(offer?.kind, 'safe');
      assert.match(await fixed(engine, path, 'status-unknown'), new RegExp(`^status: ${right}$`, 'm'));
    }
  });

  test('only hints at what the adr-tools write themselves', async () => {
    const text = body.replace('## Context', '## Status\n\nSuperceded by [4. Use MySQL](0004-use-mysql.md)\n\n## Context');
    assert.deepEqual(await check('status-unknown', path, text), []);
    const engine = await engineOver({ [path]: `---\nkind: adr\n---\n\n${text}` });
    assert.deepEqual(
      engine
        .findings(path)
        .filter(({ rule }) => rule === 'status-unknown')
        .map(({ severity }) => severity),
      ['hint'],
    );
  });
});

suite('field-missing', () => {
  test('finds a field in whatever dialect it stands', async () => {
    for (const lines of [
      '* Status: accepted\n* Date: 2026-01-02',
      '**Status:** accepted\n**Date:** 2026-01-02',
      '> Status: accepted\n> Date: 2026-01-02',
      '| Status | Date |\n| --- | --- |\n| accepted | 2026-01-02 |',
    ])
      assert.deepEqual(await check('field-missing', path, `---\nkind: adr\n---\n\n${body.replace('\n\n', `\n\n${lines}\n\n`)}`), [], lines);
  });

  test('takes a relation wherever it is said for what the status needs', async () => {
    assert.deepEqual(await check('field-missing', path, declared('status: superseded by ADR-4', 'date: 2026-01-02')), []);
    assert.deepEqual(await check('field-missing', path, declared('status: superseded', 'date: 2026-01-02', 'superseded-by: ADR-4')), []);
  });
});
