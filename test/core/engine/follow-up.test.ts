import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followUpsOf } from '../../../src/core/catalog/follow-ups.ts';
import { draftFollowUp } from '../../../src/core/engine/draft-follow-up.ts';
import type { Engine } from '../../../src/core/engine/engine.ts';
import { fillsField } from '../../../src/core/kinds/kind.ts';
import type { Change } from '../../../src/core/text/change.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { kindOf, kinds, lines } from '../artifacts/support.ts';
import { documents } from '../markdown/documents.ts';
import { MemoryFiles } from '../memory-files.ts';
import { engineOver, said } from './support.ts';

const design = lines(
  '---',
  'kind: rfc',
  'status: accepted',
  'date: 2026-10-01',
  'authors: [Ada]',
  '---',
  '',
  '# Open-loop payments',
  '',
  '## Context',
  '',
  'Riders ask for [cards](../notes/cards.md#fees), see [the graph][g] and a note[^1].',
  '',
  '### Goals and user stories',
  '',
  '<!-- “As a …, I want …, so that …”: the two or three stories this is for. -->',
  '',
  '## Problem',
  '',
  'Cash is slow.',
  '',
  '### How slow',
  '',
  'Four seconds a rider.',
  '',
  '### Current state and pain points',
  '',
  'Two readers a bus.',
  '',
  '## Options considered',
  '',
  '### Buy a gateway',
  '',
  '- **Pros:** quick',
  '- **Cons:** fees',
  '',
  '### Do nothing',
  '',
  '## Recommendation',
  '',
  'Buy one; [why](#how-slow), [more](#problem).',
  '',
  '### Tradeoffs',
  '',
  'Fees, for ever.',
  '',
  '[g]: ../notes/graph.png',
  '[x]: ../notes/x.png',
  '',
  '[^1]: Heard at the stop.',
  '',
);

interface Written {
  readonly engine: Engine;
  readonly path: string;
  readonly text: string;
}

/** Write what follows an artifact, as an editor would, and read everything again. */
async function followed(files: Readonly<Record<string, string>>, source: string, title = 'Buy a gateway'): Promise<Written> {
  const memory = new MemoryFiles(files);
  const engine = await engineOver(memory);
  const summary = engine.catalog.get(source);
  const artifact = await engine.artifact(source);
  assert.ok(summary && artifact);
  const [offer] = followUpsOf(summary, engine.catalog, (path) => engine.listed.has(path));
  const kind = engine.kinds.find(({ id }) => id === offer?.followUp.to);
  assert.ok(offer && kind);
  const { draft, changes } = await draftFollowUp(engine, artifact, { followUp: offer.followUp, kind, title });
  for (const change of changes) write(memory, change);
  await engine.refresh(changes.map(({ path }) => path));
  return { engine, path: draft.path, text: memory.get(draft.path) ?? '' };
}

function write(files: MemoryFiles, change: Change): void {
  if (change.type === 'create') files.set(change.path, change.text);
  if (change.type === 'edit') files.set(change.path, applyEdits(files.get(change.path) ?? '', change.edits));
}

const source = 'docs/rfcs/0003-open-loop.md';
const notes = { 'docs/notes/cards.md': '# Cards\n\n## Fees\n', 'docs/notes/graph.png': '' };

suite('what follows an artifact', () => {
  test('holds what was said there: words first, then what has headings of its own; no guidance, no other section', async () => {
    const { path, text } = await followed({ [source]: design, ...notes }, source);
    assert.equal(path, 'docs/adr/0001-buy-a-gateway.md');
    assert.equal(
      text,
      lines(
        '---',
        'kind: adr',
        'date: 2026-11-22',
        'decides: RFC-3',
        '---',
        '',
        '# Buy a gateway',
        '',
        '## Status',
        '',
        'Accepted',
        '',
        '## Context',
        '',
        'Riders ask for [cards](../notes/cards.md#fees), see [the graph][g] and a note[^1].',
        '',
        'Cash is slow.',
        '',
        'Two readers a bus.',
        '',
        '### How slow',
        '',
        'Four seconds a rider.',
        '',
        '## Decision',
        '',
        'Buy one; [why](../rfcs/0003-open-loop.md#how-slow), [more](../rfcs/0003-open-loop.md#problem).',
        '',
        '## Consequences',
        '',
        'Fees, for ever.',
        '',
        '## Alternatives',
        '',
        '### Buy a gateway',
        '',
        '- **Pros:** quick',
        '- **Cons:** fees',
        '',
        '### Do nothing',
        '',
        '[g]: ../notes/graph.png',
        '[^1]: Heard at the stop.',
        '',
      ),
    );
  });

  test('names the artifact it follows, and is named by it, without another finding', async () => {
    const { engine, path } = await followed({ [source]: design, ...notes }, source);
    assert.deepEqual(linked(engine, source, 'decision-records'), [path]);
    assert.deepEqual(linked(engine, path, 'decides'), [source]);
    assert.deepEqual(
      said(engine).filter((line) => line.startsWith(path) && !/“Do nothing” has no pros/.test(line)),
      [],
    );
    assert.deepEqual(offers(engine, source), [{ label: 'Record decision', isLinked: true }]);
  });

  test('keeps links true wherever it goes', async () => {
    const { engine, path, text } = await followed(
      { [source]: design, ...notes, 'decisions/1-a.md': '# 1. A\n\n## Decision\n\nX\n\n## Context\n\nY\n' },
      source,
    );
    assert.equal(path, 'decisions/2-buy-a-gateway.md');
    assert.match(text, /\[cards\]\(\.\.\/docs\/notes\/cards\.md#fees\)/);
    assert.deepEqual(
      said(engine).filter((line) => /link-broken|relation-target/.test(line)),
      [],
    );
  });

  test('is offered at its status alone, and nothing is where the kind is switched off', async () => {
    for (const [files, expected] of [
      [{ [source]: design }, [{ label: 'Record decision', isLinked: false }]],
      [{ [source]: design.replace('accepted', 'review') }, []],
      [{ [source]: design, '.docent/config.yaml': 'kinds: { adr: off }' }, []],
      [{ [source]: design.replace('authors: [Ada]', 'decision-records: TBD') }, [{ label: 'Record decision', isLinked: false }]],
      [
        { [source]: design.replace('authors: [Ada]', 'decision-records: none, it is only a trial') },
        [{ label: 'Record decision', isLinked: true }],
      ],
    ] as const)
      assert.deepEqual(offers(await engineOver(files as Readonly<Record<string, string>>), source), expected, JSON.stringify(files));
  });

  suite('is named where the artifact has its fields', () => {
    const body = design.slice(design.indexOf('\n## Context'));
    const heads: readonly (readonly [name: string, head: string, expected: string])[] = [
      [
        'bullets',
        '* Status: Accepted\n* Authors: Ada\n',
        '* Status: Accepted\n* Authors: Ada\n* Decision records: [ADR-1](../adr/0001-x.md)\n',
      ],
      ['bold lines', '**Status:** Accepted\n', '**Status:** Accepted\n\n**Decision records:** [ADR-1](../adr/0001-x.md)\n'],
      ['plain lines', 'Status: Accepted\nAuthors: Ada\n', 'Status: Accepted\nAuthors: Ada\nDecision records: [ADR-1](../adr/0001-x.md)\n'],
      [
        'a table',
        '| Status | Accepted |\n| --- | --- |\n| Authors | Ada |\n',
        '| Status | Accepted |\n| --- | --- |\n| Authors | Ada |\n| Decision records | [ADR-1](../adr/0001-x.md) |\n',
      ],
      [
        'one more bullet',
        '* Status: Accepted\n* Decision records: [ADR-9](../adr/0009-y.md)\n',
        '* Status: Accepted\n* Decision records: [ADR-9](../adr/0009-y.md), [ADR-10](../adr/0010-x.md)\n',
      ],
    ];
    for (const [name, head, expected] of heads)
      test(`as ${name}`, async () => {
        const files = { [source]: `# Open-loop payments\n\n${head}${body}`, ...notes };
        const nine = { 'docs/adr/0009-y.md': '# Y\n\n## Context\n\nA\n\n## Decision\n\nB\n' };
        const { engine, path } = await followed(head.includes('ADR-9') ? { ...files, ...nine } : files, source, 'X');
        assert.equal(await engine.text(source), `# Open-loop payments\n\n${expected}${body}`);
        assert.ok(linked(engine, source, 'decision-records').includes(path));
      });

    test('as a path, where nothing is cited by number', async () => {
      const update = lines(
        '---',
        'kind: status-update',
        'status: resolved',
        'started: 2026-11-20 08:05Z',
        'affected: [Cards]',
        '---',
        '',
        '# Cards fail',
        '',
        '## What users see',
        '',
        'No card works.',
        '',
        '## Updates',
        '',
        '- 2026-11-20 09:10 UTC, resolved: All is well.',
        '- 2026-11-20 08:20 UTC, investigating: We look.',
        '',
      );
      const { engine, path, text } = await followed(
        { 'docs/status/2026-11-20-cards.md': update },
        'docs/status/2026-11-20-cards.md',
        'Cards fail',
      );
      assert.deepEqual(linked(engine, 'docs/status/2026-11-20-cards.md', 'postmortem'), [path]);
      assert.match(text, /^status-updates: \.\.\/status\/2026-11-20-cards\.md$/m);
      assert.match(text, /^started: 2026-11-20 08:05Z$/m);
      assert.match(text, /^services: \[Cards\]$/m);
      assert.match(
        text,
        /## Timeline\n\n- 2026-11-20 08:20 UTC, investigating: We look\.\n- 2026-11-20 09:10 UTC, resolved: All is well\.\n\n/,
      );
    });
  });

  test('is named in the file beside the artifact, where that has the fields', async () => {
    const kind = lines(
      '---',
      'docent: 1',
      'kind: kep',
      'sidecar: kep.yaml',
      'statuses: { accepted: {} }',
      'fields: { status: { type: status }, records: { type: artifacts, of: adr } }',
      'follow-ups: [{ when: accepted, to: adr, label: Record decision, link: records, fill: { context: motivation } }]',
      '---',
      '',
      '# {title}',
      '',
      '## Motivation',
      '',
    );
    const path = 'keps/0001-a/README.md';
    const text = '---\nkind: kep\n---\n\n# A\n\n## Motivation\n\nIt is slow.\n';
    const files = { '.docent/kinds/kep.md': kind, [path]: text, 'keps/0001-a/kep.yaml': 'status: accepted\n' };
    const { engine, path: made, text: record } = await followed(files, path, 'B');
    assert.match((await engine.text('keps/0001-a/kep.yaml')) ?? '', /^status: accepted\nrecords: "?ADR-1"?\n$/);
    assert.equal(await engine.text(path), text);
    assert.deepEqual(linked(engine, path, 'records'), [made]);
    assert.match(record, /## Context\n\nIt is slow\.\n/);
  });

  test('leaves everything else of the artifact as it was, whatever line endings it has', async () => {
    const crlf = design.replaceAll('\n', '\r\n');
    const { engine, text } = await followed({ [source]: crlf, ...notes }, source);
    assert.equal((await engine.text(source))?.replace('decision-records: ADR-1\r\n', ''), crlf);
    assert.doesNotMatch(text, /\r/);
  });

  for (const kind of kinds)
    for (const { to, label, fill, link, back } of kind.followUps)
      test(`“${label}” of ${kind.id} fills what there is in ${to}, whatever was written`, async () => {
        const target = kindOf(to);
        const status = kind.followUps.find((each) => each.label === label)?.when;
        const [[section, [from = '']] = ['', []]] = Object.entries(fill).filter(([id]) => !fillsField(target, id));
        const heading = kind.sections.find(({ id }) => id === from)?.title ?? '';
        const wanted = target.sections.filter(({ initial, pattern }) => initial && !pattern).map(({ title }) => title);
        await fc.assert(
          fc.asyncProperty(documents, async (body) => {
            const front = ['---', `kind: ${kind.id}`, ...(status === undefined ? [] : [`status: ${status}`]), '---'];
            const path = `${kind.home}/0001-a.md`;
            const text = lines(...front, '', '# A', '', `## ${heading}`, '', body);
            const before = await engineOver({ [path]: text });
            if (offers(before, path).every((each) => each.label !== label)) return;
            const written = await followed({ [path]: text }, path, 'B');
            const artifact = await written.engine.artifact(written.path);
            const headings = artifact?.sections.map((each) => each.section?.title);
            for (const title of wanted) assert.ok(headings?.includes(title), `${title} is gone from\n${written.text}`);
            if (link) assert.deepEqual(linked(written.engine, path, link), [written.path]);
            if (back) assert.deepEqual(linked(written.engine, written.path, back), [path]);
            assert.ok(section !== '');
          }),
          { numRuns: 40 },
        );
      });
});

/** Paths that a field of an artifact points at. */
function linked({ catalog }: Engine, path: string, field: string): readonly string[] {
  const summary = catalog.get(path);
  const relations = summary?.relations.filter((each) => each.field === field) ?? [];
  return summary ? relations.flatMap((relation) => catalog.targetsOf(summary, relation).map((each) => each.path)) : [];
}

function offers({ catalog, listed }: Engine, path: string): readonly { readonly label: string; readonly isLinked: boolean }[] {
  const summary = catalog.get(path);
  return summary
    ? followUpsOf(summary, catalog, (each) => listed.has(each)).map(({ followUp: { label }, isLinked }) => ({ label, isLinked }))
    : [];
}
