import assert from 'node:assert/strict';
import type { Artifact } from '../../../src/core/artifacts/artifact.ts';
import { artifactOf, lines } from './support.ts';

suite('fields', () => {
  const told = ({ fields }: Artifact) => fields.map(({ field, key, dialect, value }) => `${dialect} ${field?.id ?? `?${key}`}=${value}`);
  const read = (...text: readonly string[]) => told(artifactOf(lines(...text)));

  test('in front matter, trailing comments and unknown keys included', () => {
    assert.deepEqual(
      read('---', 'status: accepted # since May', 'date: 2026-01-02', 'layout: post', 'supersedes: []', '---', '', '# Use Postgres'),
      ['front-matter status=accepted', 'front-matter date=2026-01-02', 'front-matter ?layout=post', 'front-matter supersedes='],
    );
  });

  test('in TOML front matter', () => {
    assert.deepEqual(read('+++', 'status = "accepted"', '+++', '', '# Use Postgres'), ['toml status=accepted']);
  });

  test('in sections', () => {
    assert.deepEqual(
      read(
        '# 1. Use Postgres',
        '',
        'Date: 2026-01-02',
        '',
        '## Status',
        '',
        '<!-- one word -->',
        'Accepted',
        '',
        '## Context',
        '',
        'Date: never',
      ),
      ['plain date=2026-01-02', 'section status=Accepted'],
    );
  });

  test('below a first heading of any rank', () => {
    assert.deepEqual(read('## Use Postgres', '', '- Status: Accepted', '', '## Context'), ['bullet status=Accepted']);
    assert.deepEqual(read('Some words.', '', '## Use Postgres', '', '- Status: Accepted', '', '## Context'), []);
  });

  test('but not in a section of a section that only sounds like one', () => {
    const options = lines('# Use Postgres', '', '## Considered options', '', '### Tags', '', 'Labels on rows.');
    assert.deepEqual(told(artifactOf(options)), []);
    assert.deepEqual(told(artifactOf(options.replace('## Considered options\n\n### Tags', '## Tags'))), ['section tags=Labels on rows.']);
  });

  test('in a section with a quote, a list, boxes, or lines of their own', () => {
    assert.deepEqual(read('# X', '', '## Status', '', '> Accepted'), ['section status=Accepted']);
    assert.deepEqual(read('# X', '', '## Status', '', '- Accepted'), ['section status=Accepted']);
    assert.deepEqual(read('# X', '', '## Status', '', '- [ ] Proposed', '- [x] Accepted'), ['section status=Accepted']);
    assert.deepEqual(read('# X', '', '## Status', '', '- Status: accepted', '- Date: 2026-01-02'), [
      'bullet status=accepted',
      'bullet date=2026-01-02',
    ]);
  });

  test('in headings with the value on their line', () => {
    assert.deepEqual(read('# X', '', '## Status: accepted', '', '## Context'), ['heading status=accepted']);
  });

  test('in bullets', () => {
    assert.deepEqual(
      read(
        '# X',
        '',
        '* Status: accepted',
        '* Deciders: Jane, Bob and Ann',
        '- **Date:** 2026-01-02',
        '- Consulted:',
        '- **Informed**: all',
      ),
      ['bullet status=accepted', 'bullet deciders=Jane, Bob and Ann', 'bullet date=2026-01-02', 'bullet consulted=', 'bullet informed=all'],
    );
  });

  test('in bullets with a list below', () => {
    const { fields } = artifactOf(
      lines('# X', '', '- Status: accepted', '- Deciders:', '  - Jane Doe', '  - [Bob](https://github.com/bob)'),
    );
    assert.deepEqual(
      fields[1]?.items.map(({ text, url }) => [text, url]),
      [
        ['Jane Doe', undefined],
        ['Bob', 'https://github.com/bob'],
      ],
    );
  });

  test('in bold lines, several on one too', () => {
    assert.deepEqual(read('# X', '', '**Status:** Accepted | **Date:** 2026-01-02', '**Deciders**: Jane  ', '__Tags__: a, b'), [
      'bold status=Accepted',
      'bold date=2026-01-02',
      'bold deciders=Jane',
      'bold tags=a, b',
    ]);
    assert.deepEqual(read('# X', '', '**Status:** Accepted  **Date:** 2026-01-02'), ['bold status=Accepted', 'bold date=2026-01-02']);
    assert.deepEqual(read('# X', '', '**Deciders:**', '', '- Jane', '- Bob', '', '## Context'), ['bold deciders=Jane, Bob']);
  });

  test('in plain lines that hold a known key', () => {
    assert.deepEqual(read('# X', '', 'Status: accepted, Date: 2026-01-02', 'Author: Jane', '', 'Note: this is prose'), [
      'plain status=accepted',
      'plain date=2026-01-02',
      'plain authors=Jane',
    ]);
  });

  test('in lines as mail has them', () => {
    assert.deepEqual(read('Status: accepted', 'Author: Jane,', '        Bob', 'Date: 02-Jan-2026', '', '# X'), [
      'plain status=accepted',
      'plain authors=Jane, Bob',
      'plain date=02-Jan-2026',
    ]);
  });

  test('in lines that a rule below made a heading', () => {
    const artifact = artifactOf(lines('# X', '', 'Status: accepted', 'Date: 2026-01-02', '---', '', '## Context', '', 'Why.'));
    assert.deepEqual(told(artifact), ['plain status=accepted', 'plain date=2026-01-02']);
    assert.deepEqual(
      artifact.sections.map(({ text }) => text),
      ['Context'],
    );
  });

  test('in quotes', () => {
    assert.deepEqual(read('# X', '', '> **Status:** accepted', '> Date: 2026-01-02'), ['quote status=accepted', 'quote date=2026-01-02']);
  });

  test('in tables', () => {
    assert.deepEqual(read('# X', '', '| Field | Value |', '| --- | --- |', '| **Status** | Accepted |', '| Date | |'), [
      'table ?Field=Value',
      'table status=Accepted',
      'table date=',
    ]);
    assert.deepEqual(read('# X', '', '| Status | Date |', '| --- | --- |', '| Accepted | 2026-01-02 |'), [
      'table status=Accepted',
      'table date=2026-01-02',
    ]);
  });

  test('below a heading for metadata', () => {
    assert.deepEqual(read('# Meta', '', '- Name: Use Postgres', '- Status: Accepted', '', '# Context', '', '- Date: no'), [
      'bullet ?Name=Use Postgres',
      'bullet status=Accepted',
    ]);
  });

  test('in a section that is named as a field, where a value of its type stands there', () => {
    assert.deepEqual(read('# X', '', '## Date', '', '2026-01-02', '', '## Deciders', '', '- Jane', '- Bob'), [
      'section date=2026-01-02',
      'section deciders=Jane, Bob',
    ]);
    assert.deepEqual(read('# X', '', '## Review', '', 'We will look at it again.'), []);
  });

  test('not in prose, nor below the first section', () => {
    assert.deepEqual(read('# X', '', 'We met: it was fine.', '', '## Context', '', '**Status:** nobody knows', '', '- Status: open'), []);
  });

  test('without emoji, badges, emphasis; marks that say “nothing” are nothing', () => {
    assert.deepEqual(read('# X', '', '- Status: ✅ **Accepted**', '- Date: —', '- Deciders: "N/A"', '- Tags: ![a](b.svg)'), [
      'bullet status=Accepted',
      'bullet date=',
      'bullet deciders=',
      'bullet tags=a',
    ]);
  });

  test('with items for people', () => {
    const { fields } = artifactOf(
      lines('---', 'deciders: [Jane Doe, "Bob <bob@x.org>"]', 'consulted: "@ann, @mia and Joe (ops, db)"', '---', '# X'),
    );
    assert.deepEqual(
      fields.map(({ items }) => items.map(({ text }) => text)),
      [
        ['Jane Doe', 'Bob <bob@x.org>'],
        ['@ann', '@mia', 'Joe (ops, db)'],
      ],
    );
  });

  test('with spans of key and value', () => {
    const text = lines('# X', '', '* **Status**:  ✅ Accepted (all)', '', '## Context');
    const [field] = artifactOf(text).fields;
    assert.equal(text.slice(field?.keySpan.start, field?.keySpan.end), 'Status');
    assert.equal(text.slice(field?.valueSpan.start, field?.valueSpan.end), '✅ Accepted (all)');
  });
});
