import assert from 'node:assert/strict';
import { engineOver as engineWith, said } from '../engine/support.ts';
import { check, engineOver } from './support.ts';

const rule = 'proposal-stale';
const path = 'docs/adr/0003-use-b.md';
const body = '\n## Context\n\nx\n\n## Decision\n\nx\n\n## Consequences\n\nx\n';
const declared = (...lines: readonly string[]): string => `${['---', 'kind: adr', ...lines, '---', '', '# Use B', ''].join('\n')}${body}`;

suite('proposal-stale', () => {
  test('counts from the first date, and lets the last day pass', async () => {
    assert.deepEqual(await check(rule, path, declared('status: proposed', 'date: 2026-09-23')), []);
    assert.deepEqual(await check(rule, path, declared('status: proposed', 'date: 2026-09-22')), [
      '3:9 Status is “Proposed” for 61 days, since 2026-09-22; expected “Deferred”, “Accepted”, “Rejected” or “Withdrawn”',
    ]);
  });

  test('says nothing without a date or a status, of what is decided, and of a stub', async () => {
    for (const lines of [
      ['status: proposed'],
      ['date: 2020-01-01'],
      ['status: accepted', 'date: 2020-01-01'],
      ['status: rejected', 'date: 2020-01-01'],
    ])
      assert.deepEqual(await check(rule, path, declared(...lines)), [], lines.join());
    assert.deepEqual(
      await check(rule, path, '---\nkind: adr\nstatus: proposed\ndate: 2020-01-01\n---\n\nMoved to [there](https://example.org).\n'),
      [],
    );
  });

  test('stands at the status in every dialect', async () => {
    const all: readonly (readonly [text: string, place: string])[] = [
      [`# Use B\n\nDate: 2020-01-01\n\n## Status\n\nProposed\n${body}`, '7:1'],
      [`# Use B\n\n* Status: **proposed**\n* Date: 2020-01-01\n${body}`, '3:13'],
      [`# Use B\n\n**Status:** Pending\n**Date:** 2020-01-01\n${body}`, '3:13'],
      [`# Use B\n\n| Status | Date |\n| --- | --- |\n| In review | 2020-01-01 |\n${body}`, '5:3'],
    ];
    for (const [text, place] of all) {
      const findings = (await engineOver({ [path]: text }, 'strict')).findings(path).filter((each) => each.rule === rule);
      assert.deepEqual(
        findings.map((each) => `${each.place.line + 1}:${each.place.column + 1}`),
        [place],
        text,
      );
    }
  });

  test('leaves alone what only looks like one of the kind', async () => {
    assert.deepEqual(await check(rule, path, `# Use B\n\nDate: 2020-01-01\n\n## Status\n\nProposed\n${body}`), []);
  });

  test('is said from the day on which it has lasted too long', async () => {
    let today = '2026-11-22';
    const engine = await engineWith({ [path]: declared('status: proposed', 'date: 2026-09-23') }, { today: () => today });
    const stale = (): readonly string[] => said(engine).filter((line) => line.includes(rule));
    assert.deepEqual(stale(), []);
    today = '2026-11-23';
    await engine.refresh([]);
    assert.equal(stale().length, 1);
  });
});
