import assert from 'node:assert/strict';
import { check } from './support.ts';

const rule = 'status-contradicted';
const body = '\n## Context\n\nx\n\n## Decision\n\nx\n\n## Consequences\n\nx\n';
const of = (text: string, path = 'docs/adr/0003-use-b.md'): Promise<string[]> => check(rule, path, text);
const accepted = (words: string, status = 'accepted', title = 'Use B'): string =>
  `---\nkind: adr\nstatus: ${status}\n---\n\n# ${title}\n\n${words}\n${body}`;

suite('status-contradicted', () => {
  test('hears sentences about the whole, in any dress', async () => {
    for (const words of [
      'This decision was rejected.',
      'This ADR is deprecated.',
      '> **This ADR has been superseded** by the handbook.',
      '> [!WARNING]\n> This decision is obsolete, see the handbook.',
      '> ⚠️ _This record is superceded._',
      '- This proposal was withdrawn',
      'This Architecture Decision Record is no longer relevant.',
    ])
      assert.equal((await of(accepted(words))).length, 1, words);
  });

  test('leaves stories, conditions, hopes and other subjects alone', async () => {
    for (const words of [
      'This decision was rejected in May but reopened in June.',
      'This decision was initially rejected.',
      'This decision is deprecated when version 3 is out.',
      'This decision is not rejected.',
      'This decision is rejected-by-default safe.',
      'This option was rejected.',
      'This library is deprecated.',
      'The first proposal was rejected.',
      'We said: this decision was rejected.',
      'This decision is partly superseded by ADR-9.',
      'This decision was accepted.',
      '`This decision was rejected` is what the tool prints.',
      '<!-- This decision was rejected. -->',
      '```\nThis decision was rejected.\n```',
    ])
      assert.deepEqual(await of(accepted(words)), [], words);
  });

  test('listens in the section of the status and in the core one, not where options are told', async () => {
    const said = 'This decision was rejected.';
    assert.equal((await of(`# Use B\n\n## Status\n\nAccepted\n\n${said}\n${body}`)).length, 1);
    assert.equal((await of(accepted('').replace('## Decision\n\nx', `## Decision\n\n${said}`))).length, 1);
    for (const section of ['## Context\n\nx', '## Consequences\n\nx'])
      assert.deepEqual(await of(accepted('').replace(section, section.replace('x', said))), [], section);
    assert.deepEqual(await of(accepted('').replace('## Decision\n\nx', `## Decision\n\n### MySQL\n\n${said}`)), []);
  });

  test('is content where they agree, or differ in nothing that matters', async () => {
    assert.deepEqual(await of(accepted('This decision was rejected.', 'rejected')), []);
    assert.deepEqual(await of(accepted('This ADR is superseded by ADR-9.', 'deprecated')), []);
    assert.deepEqual(await of(accepted('* Status: implemented')), []);
    assert.deepEqual(await of(accepted('This ADR is superseded by ADR-9.', 'partly superseded')), []);
  });

  test('reads titles', async () => {
    for (const title of ['[Rejected] Use B', '[SUPERSEDED by ADR-9] Use B', 'Use B (rejected)', 'Use B (superseded by ADR-9)'])
      assert.equal((await of(accepted('', 'accepted', title))).length, 1, title);
    for (const title of [
      'Remove the old endpoint (deprecated)',
      'Handle rejected payments',
      'Rejected payments are retried',
      'Use B (rejected payments only)',
    ])
      assert.deepEqual(await of(accepted('', 'accepted', title)), [], title);
  });

  test('reads folders that bear the name of a status', async () => {
    for (const [folder, status] of [
      ['superseded', 'accepted'],
      ['Rejected', 'proposed'],
      ['archived', 'accepted'],
      ['accepted', 'rejected'],
      ['proposed', 'accepted'],
    ])
      assert.equal((await of(accepted('', status), `docs/adr/${folder}/0003-b.md`)).length, 1, folder);
    for (const [folder, status] of [
      ['accepted', 'implemented'],
      ['superseded', 'deprecated'],
      ['final', 'draft'],
      ['review', 'accepted'],
      ['proposal', 'accepted'],
      ['payments', 'accepted'],
    ])
      assert.deepEqual(await of(accepted('', status), `docs/adr/${folder}/0003-b.md`), [], folder);
  });

  test('reads a second field in any dialect', async () => {
    for (const words of ['* Status: rejected', '**Status:** Superseded by ADR-9', 'Status: draft', '## Status\n\nRejected'])
      assert.equal((await of(accepted(words))).length, 1, words);
    for (const words of ['* Status: {proposed | rejected}', '* Status: —', '* Status: accepted (was proposed)', '* Status: green'])
      assert.deepEqual(await of(accepted(words)), [], words);
  });
});
