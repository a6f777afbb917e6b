import assert from 'node:assert/strict';
import type { Dialect } from '../../../src/core/artifacts/artifact.ts';
import { setField } from '../../../src/core/artifacts/write-field.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { artifactOf, lines } from './support.ts';

suite('write-field', () => {
  const set = (text: string, field: string, value: string | readonly string[], dialect?: Dialect) =>
    applyEdits(text, setField(artifactOf(text), field, value, dialect));

  suite('of a field that is there', () => {
    const cases: readonly (readonly [string, string, string | readonly string[], string])[] = [
      ['---\nstatus: proposed # since May\n---\n# X\n', 'status', 'accepted', '---\nstatus: accepted # since May\n---\n# X\n'],
      ['---\nstatus: "Proposed"\n---\n# X\n', 'status', 'accepted', '---\nstatus: "Accepted"\n---\n# X\n'],
      ['---\nstatus:\n---\n# X\n', 'status', 'Accepted', '---\nstatus: accepted\n---\n# X\n'],
      ['---\ndate: 2026-01-02\n---\n# X\n', 'date', '2026-02-03', '---\ndate: 2026-02-03\n---\n# X\n'],
      ['---\ndeciders: [Jane]\n---\n# X\n', 'deciders', ['Jane', 'Bob'], '---\ndeciders: [Jane, Bob]\n---\n# X\n'],
      ['---\ndeciders: "@jane, @bob"\n---\n# X\n', 'deciders', ['@jane', '@ann'], '---\ndeciders: "@jane, @ann"\n---\n# X\n'],
      ['---\ndeciders: Jane\n---\n# X\n', 'deciders', ['Jane', 'Ann'], '---\ndeciders: Jane, Ann\n---\n# X\n'],
      ['# X\r\n\r\n* Status: ✅ proposed\r\n', 'status', 'accepted', '# X\r\n\r\n* Status: ✅ accepted\r\n'],
      ['# X\n\n* Status: PROPOSED (lazy)\n', 'status', 'accepted', '# X\n\n* Status: ACCEPTED (lazy)\n'],
      ['# X\n\n* Status:\n', 'status', 'accepted', '# X\n\n* Status: Accepted\n'],
      ['# X\n\n- **Status:** Superseded by [ADR-2](2.md)\n', 'status', 'accepted', '# X\n\n- **Status:** Accepted\n'],
      [
        '# X\n\n**Status:** Proposed | **Date:** 2026-01-02\n',
        'status',
        'superseded by [ADR-3](3.md)',
        '# X\n\n**Status:** Superseded by [ADR-3](3.md) | **Date:** 2026-01-02\n',
      ],
      ['# X\n\nDate: 2026-01-02\n', 'date', '2026-02-03', '# X\n\nDate: 2026-02-03\n'],
      ['# X\n\n> Status: proposed\n', 'status', 'accepted', '# X\n\n> Status: accepted\n'],
      [
        '# X\n\n| Status | |\n| --- | --- |\n| Date | 2026-01-02 |\n',
        'status',
        'accepted',
        '# X\n\n| Status | Accepted |\n| --- | --- |\n| Date | 2026-01-02 |\n',
      ],
      [
        '# X\n\n## Status\n\nProposed\n\nSupersedes [3. Y](0003-y.md)\n',
        'status',
        'accepted',
        '# X\n\n## Status\n\nAccepted\n\nSupersedes [3. Y](0003-y.md)\n',
      ],
      ['# X\n\n## Status\n\n## Context\n', 'status', 'accepted', '# X\n\n## Status\n\nAccepted\n\n## Context\n'],
      ['# X\n\n## Status: proposed\n', 'status', 'accepted', '# X\n\n## Status: accepted\n'],
      [
        '# X\n\n- Deciders:\n  - Jane\n  - Bob\n- Status: accepted\n',
        'deciders',
        ['Jane', 'Ann', 'Joe'],
        '# X\n\n- Deciders:\n  - Jane\n  - Ann\n  - Joe\n- Status: accepted\n',
      ],
      ['# X\n\n- Deciders: Jane\n', 'deciders', ['Jane', 'Ann'], '# X\n\n- Deciders: Jane, Ann\n'],
      ['# X\n\n- Status: superceded by ADR-3\n', 'status', 'superseded', '# X\n\n- Status: superseded by ADR-3\n'],
      ['# X\n\n* Status: **superseded by [2](2.md)**\n', 'status', 'accepted', '# X\n\n* Status: **accepted**\n'],
      ['# X\n\n* Status: **Superseded** by [2](2.md)\n', 'status', 'accepted', '# X\n\n* Status: **Accepted**\n'],
    ];
    for (const [text, field, value, expected] of cases)
      test(`${JSON.stringify(text)} gets ${JSON.stringify(value)}`, () => assert.equal(set(text, field, value), expected));

    test('writes nothing where it has the value', () => {
      const text = '# X\n\n* Status: Accepted (all)\n* Deciders: Jane and Bob\n* Date: 2026-01-02\n';
      assert.deepEqual(setField(artifactOf(text), 'status', 'accepted'), []);
      assert.deepEqual(setField(artifactOf(text), 'deciders', ['Jane', 'Bob']), []);
      assert.deepEqual(setField(artifactOf(text), 'date', '2026-01-02'), []);
    });
  });

  suite('of a field that is not there', () => {
    const cases: readonly (readonly [string, string, string, string | readonly string[], Dialect, string])[] = [
      ['adds front matter', '# X\n', 'status', 'accepted', 'front-matter', '---\nstatus: accepted\n---\n\n# X\n'],
      [
        'adds a key',
        '---\ndate: 2026-01-02\n---\n# X\n',
        'superseded-by',
        ['ADR-3'],
        'front-matter',
        '---\ndate: 2026-01-02\nsuperseded-by: [ADR-3]\n---\n# X\n',
      ],
      [
        'writes keys as the others are',
        '---\nreview_by: 2026-01-02\n---\n',
        'superseded-by',
        'ADR-3',
        'front-matter',
        '---\nreview_by: 2026-01-02\nsuperseded_by: ADR-3\n---\n',
      ],
      [
        'adds a bullet as the last one is',
        '# X\n\n* **Status**: accepted\n\n## Context\n',
        'date',
        '2026-01-02',
        'bullet',
        '# X\n\n* **Status**: accepted\n* **Date**: 2026-01-02\n\n## Context\n',
      ],
      [
        'adds a status with what follows it',
        '# X\n\n- Date: 2026-01-02\n',
        'status',
        'superseded by ADR-3',
        'bullet',
        '# X\n\n- Date: 2026-01-02\n- Status: Superseded by ADR-3\n',
      ],
      ['adds the first bullet', '# X\n\n## Context\n', 'date', '2026-01-02', 'bullet', '# X\n\n- Date: 2026-01-02\n\n## Context\n'],
      [
        'adds a bold line with its break',
        '# X\n\n**Status:** accepted  \n**Date:** 2026-01-02\n',
        'deciders',
        ['Jane', 'Bob'],
        'bold',
        '# X\n\n**Status:** accepted  \n**Date:** 2026-01-02  \n**Deciders:** Jane, Bob\n',
      ],
      [
        'adds to the line',
        '# X\n\n**Status:** accepted | **Date:** 2026-01-02\n',
        'deciders',
        'Jane',
        'bold',
        '# X\n\n**Status:** accepted | **Date:** 2026-01-02 | **Deciders:** Jane\n',
      ],
      [
        'adds a plain line of its own',
        '# X\n\nDate: 2026-01-02\n\n## Context\n',
        'status',
        'accepted',
        'plain',
        '# X\n\nDate: 2026-01-02\n\nStatus: Accepted\n\n## Context\n',
      ],
      [
        'adds a row',
        '# X\n\n| Field | Value |\n| --- | --- |\n| Status | accepted |\n',
        'date',
        '2026-01-02',
        'table',
        '# X\n\n| Field | Value |\n| --- | --- |\n| Status | accepted |\n| Date | 2026-01-02 |\n',
      ],
      [
        'adds a column',
        '# X\n\n| Status | Tags |\n| --- | --- |\n| accepted | a |\n',
        'date',
        '2026-01-02',
        'table',
        '# X\n\n| Status | Tags | Date |\n| --- | --- | --- |\n| accepted | a | 2026-01-02 |\n',
      ],
      [
        'adds a quote line',
        '# X\n\n> **Status:** accepted\n',
        'date',
        '2026-01-02',
        'quote',
        '# X\n\n> **Status:** accepted\n> **Date:** 2026-01-02\n',
      ],
      [
        'adds a section',
        '# X\n\n## Context\n\nWhy.\n',
        'status',
        'accepted',
        'section',
        '# X\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n',
      ],
      [
        'follows the document where the kind has no such section',
        '# X\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n',
        'deciders',
        'Jane',
        'section',
        '# X\n\nDate: 2026-01-02\n\nDeciders: Jane\n\n## Status\n\nAccepted\n',
      ],
      ['never writes TOML', '+++\na = 1\n+++\n# X\n', 'status', 'accepted', 'front-matter', '+++\na = 1\n+++\n# X\n\n- Status: Accepted\n'],
    ];
    for (const [what, text, field, value, dialect, expected] of cases)
      test(what, () => assert.equal(set(text, field, value, dialect), expected));
  });

  test('a written field is read again', () => {
    const text = lines('# X', '', '## Context', '');
    for (const dialect of ['front-matter', 'bullet', 'bold', 'plain', 'quote', 'table', 'section'] as const) {
      const written = artifactOf(set(text, 'status', 'accepted', dialect));
      assert.deepEqual([written.status?.status?.id, written.status?.reading.dialect], ['accepted', dialect]);
    }
  });
});
