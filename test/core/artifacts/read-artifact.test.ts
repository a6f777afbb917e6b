import assert from 'node:assert/strict';
import type { Artifact } from '../../../src/core/artifacts/artifact.ts';
import { titleForm } from '../../../src/core/artifacts/title.ts';
import { artifactOf, lines } from './support.ts';

suite('read-artifact', () => {
  suite('title', () => {
    const title = (text: string, path?: string) => {
      const { title: found } = artifactOf(text, path === undefined ? {} : { path });
      return [found.source, found.display, found.number];
    };

    test('is front matter’s, then the first heading’s, then a name’s, then the file’s', () => {
      assert.deepEqual(title('---\ntitle: A\n---\n# B\n'), ['front-matter', 'A', undefined]);
      assert.deepEqual(title('# B\n\n- Name: C\n'), ['heading', 'B', undefined]);
      assert.deepEqual(title('# Meta\n\n- Name: C\n- Status: accepted\n\n# Context\n\nx'), ['field', 'C', undefined]);
      assert.deepEqual(title('## Context\n', 'docs/adr/0012-use-postgres.md'), ['file-name', 'use postgres', undefined]);
    });

    test('is never a section, unless its number or the sections below say so', () => {
      assert.deepEqual(title('# Context\n\n# Decision\n'), ['file-name', 'use postgres', undefined]);
      assert.deepEqual(title('# 12. Migration strategy\n\n## Context\n'), ['heading', 'Migration strategy', 12]);
      assert.deepEqual(title('# Migration strategy\n\n## Context\n'), ['heading', 'Migration strategy', undefined]);
    });

    const forms: readonly (readonly [string, string, number | undefined, string])[] = [
      ['12. Use Postgres', 'Use Postgres', 12, '{number}. {title}'],
      ['0012 - Use Postgres', 'Use Postgres', 12, '{number:4} - {title}'],
      ['ADR-12: Use Postgres', 'Use Postgres', 12, 'ADR-{number}: {title}'],
      ['ADR-0012: Use Postgres', 'Use Postgres', 12, 'ADR-{number:4}: {title}'],
      ['ADR 12 – Use Postgres', 'Use Postgres', 12, 'ADR {number} – {title}'],
      ['[ADR-12] Use Postgres', 'Use Postgres', 12, '[ADR-{number}] {title}'],
      ['ADR: Use Postgres', 'Use Postgres', undefined, '{title}'],
      ['2022-01-27, pod limit', '2022-01-27, pod limit', undefined, '{title}'],
      ['3 ways to fail', '3 ways to fail', undefined, '{title}'],
      ['HTTP 2 everywhere', 'HTTP 2 everywhere', undefined, '{title}'],
    ];
    for (const [text, display, number, form] of forms)
      test(`“${text}” carries ${number ?? 'no number'}`, () => {
        const { title: found } = artifactOf(`# ${text}\n`);
        assert.deepEqual([found.display, found.number, titleForm(found)], [display, number, form]);
      });

    test('says where its number stands', () => {
      const text = '# ADR-0012: Use Postgres 16\n';
      const { title: found } = artifactOf(text);
      assert.equal(text.slice(found.numberSpan?.start, found.numberSpan?.end), '0012');
    });
  });

  suite('status', () => {
    const status = (...text: readonly string[]) => {
      const found = artifactOf(lines(...text)).status;
      return found && [found.word, found.status?.id, found.canonical, found.misspeltFor, found.note];
    };

    test('is a word of the kind, and the rest is a note', () => {
      assert.deepEqual(status('# X', '', '## Status', '', '✅ **Accepted** (lazy consensus)'), [
        'Accepted',
        'accepted',
        'accepted',
        undefined,
        '(lazy consensus)',
      ]);
      assert.deepEqual(status('---', 'status: "superseded by ADR-0057"', '---'), [
        'superseded',
        'superseded',
        'superseded',
        undefined,
        'by ADR-0057',
      ]);
      assert.deepEqual(status('# X', '', '**Status:** Superceded by [3](0003-x.md)')?.slice(0, 4), [
        'Superceded',
        'superseded',
        'superseded',
        'superseded',
      ]);
    });

    test('stands at the exact word', () => {
      const text = lines('# X', '', '* Status: ✅ _Accepted_ by all');
      const { status: found } = artifactOf(text);
      assert.equal(text.slice(found?.wordSpan.start, found?.wordSpan.end), 'Accepted');
    });

    test('is the first field that has one', () => {
      assert.equal(status('---', 'status:', '---', '# X', '', '## Status', '', 'Proposed')?.[1], 'proposed');
    });

    test('is the folder’s where nobody else says it', () => {
      const found = artifactOf('# X\n', { path: 'rfcs/accepted/0012-x.md' });
      assert.deepEqual([found.status?.status?.id, found.status?.reading.dialect], ['accepted', 'folder']);
      assert.equal(artifactOf('# X\n', { path: 'docs/adr/0012-x.md' }).status, undefined);
    });

    test('closes what is at its end', () => {
      assert.ok(artifactOf('# X\n\n## Status\n\nRejected\n').closed);
      assert.ok(!artifactOf('# X\n\n## Status\n\nAccepted\n').closed);
    });
  });

  suite('sections', () => {
    const told = ({ sections }: Artifact) =>
      sections.map(
        ({ section, depth, form, parent, text }) =>
          `${'#'.repeat(depth)} ${section?.id ?? `?${text}`}${form === 'label' ? '*' : ''}${parent === undefined ? '' : ` in ${parent}`}`,
      );
    const read = (...text: readonly string[]) => told(artifactOf(lines(...text)));

    test('are headings below the title, by id or alias', () => {
      assert.deepEqual(
        read('# X', '', '## 1. Context and Problem Statement:', '', '## Extra', '', '### More on it', '', '## **Decision**'),
        ['## context', '## ?Extra', '### ?More on it in 1', '## decision'],
      );
    });

    test('may all be of the first rank, or underlined', () => {
      assert.deepEqual(read('# Context', '', 'x', '', '# Decision'), ['# context', '# decision']);
      assert.deepEqual(read('X', '=', '', 'Context', '-------', '', 'x'), ['## context']);
    });

    test('are bold labels where no heading answers', () => {
      assert.deepEqual(
        read(
          '# X',
          '',
          '**Context**',
          '',
          'We need joins.',
          '',
          '**Decision:** we will.',
          '',
          '- **Consequences**: costs.',
          '- **Pricing**: none',
        ),
        ['## context*', '## decision*', '## consequences*'],
      );
      assert.deepEqual(read('# X', '', '## Decision', '', '**Decision:** again'), ['## decision']);
    });

    test('are firmly named ones before those that only sound like them', () => {
      assert.deepEqual(read('# X', '', '## Summary', '', 'a', '', '## Decision'), ['## context', '## decision']);
      assert.deepEqual(read('# X', '', '## Summary', '', 'a', '', '## Context', '', 'b'), ['## ?Summary', '## context']);
    });

    test('are not the parts of an option, nor its labels', () => {
      const options = ['## Alternatives', '', '### MySQL', '', '#### Drawbacks', '', 'x', '', '**Consequences**: y'];
      assert.deepEqual(read('# X', '', ...options), ['## alternatives', '### ?MySQL in 0', '#### ?Drawbacks in 1']);
    });

    test('have bodies that end with them', () => {
      const text = lines('# X', '', '## Context', '', 'a', '', '### Part', '', 'b', '', '## Decision', '', 'c', '');
      const [context, part] = artifactOf(text).sections;
      assert.equal(text.slice(context?.bodySpan.start, context?.bodySpan.end), '\na\n\n### Part\n\nb\n\n');
      assert.equal(text.slice(part?.bodySpan.start, part?.bodySpan.end), '\nb\n\n');
      assert.deepEqual(
        context?.blocks.map(({ type }) => type),
        ['paragraph', 'heading', 'paragraph'],
      );
    });

    test('tell the variant', () => {
      assert.equal(
        artifactOf('# X\n\n## Context and Problem Statement\n\n## Considered Options\n\n## Decision Outcome\n').variant.id,
        'madr',
      );
      assert.equal(artifactOf('# X\n\n## Status\n\n## Context\n\n## Decision\n\n## Consequences\n').variant.id, 'default');
      assert.equal(artifactOf('').variant.id, 'default');
    });

    test('are of the kind’s own body where no heading is in a variant’s words, and of the shorter where both have the word', () => {
      const variantOf = (text: string): string => artifactOf(text, { kind: 'runbook' }).variant.id;

      assert.equal(variantOf('# X\n\n## Rollback or mitigation steps\n\n## Escalation\n'), 'default');
      assert.equal(variantOf('# X\n\n## Meaning\n\n## Impact\n\n## Diagnosis\n\n## Mitigation\n'), 'alert');
      assert.equal(variantOf('# X\n\n## Impact\n\n## Mitigation\n'), 'alert');
      assert.equal(variantOf('# X\n\n## Before you start\n\n## Steps\n'), 'procedure');
      assert.equal(variantOf('# X\n\n## Symptoms\n\n## Mitigation\n'), 'default');
    });
  });

  suite('relations', () => {
    const read = (...text: readonly string[]) =>
      artifactOf(lines(...text)).relations.map(
        ({ field, path, prefix, number, url, target }) =>
          `${field} ${path ?? url ?? (number === undefined ? target : `${prefix ?? ''}#${number}`)}`,
      );

    test('stand in fields', () => {
      assert.deepEqual(read('---', 'supersedes: [ADR-0002, "0003", 0004-use-x.md]', 'superseded_by: none', '---'), [
        'supersedes ADR#2',
        'supersedes #3',
        'supersedes docs/adr/0004-use-x.md',
      ]);
      assert.deepEqual(read('# X', '', '* Supersedes: [ADR-2](0002-x.md), [ADR-3], [[0005-y|five]]', '* Superseded by: —'), [
        'supersedes docs/adr/0002-x.md',
        'supersedes ADR#3',
        'supersedes #5',
      ]);
    });

    test('follow a status', () => {
      assert.deepEqual(read('# X', '', '- Status: superseded by ADR-0057 and [ADR-58](0058-z.md)'), [
        'superseded-by ADR#57',
        'superseded-by docs/adr/0058-z.md',
      ]);
      assert.deepEqual(read('---', "status: 'Superseded by [5](../other/0005-y.md)'", '---'), ['superseded-by docs/other/0005-y.md']);
      assert.deepEqual(read('# X', '', '- Status: Accepted, supersedes ADR-2, amended by 7'), ['supersedes ADR#2', 'amended-by #7']);
      assert.deepEqual(read('# X', '', '- Status: Superseded (see ADR-9)'), ['superseded-by ADR#9']);
      assert.deepEqual(read('# X', '', '- Status: Accepted in ADR-9 days'), []);
    });

    test('are the lines adr-tools writes', () => {
      const status = [
        'Accepted',
        '',
        'Supercedes [2. Use MySQL](0002-use-mysql.md)',
        '',
        'Amended by [13. Pool](0013-pool.md)',
        '',
        'Clarifies [4. Names](0004-names.md)',
      ];
      assert.deepEqual(read('# 12. X', '', '## Status', '', ...status, '', '## Context'), [
        'supersedes docs/adr/0002-use-mysql.md',
        'amended-by docs/adr/0013-pool.md',
        'amends docs/adr/0004-names.md',
      ]);
      assert.deepEqual(read('# 12. X', '', '## Status', '', 'Superceded by [13. Y](0013-y.md)'), ['superseded-by docs/adr/0013-y.md']);
    });

    test('are lines that begin with them, anywhere', () => {
      assert.deepEqual(
        read('# X', '', '## Links', '', '* [Supersedes] [ADR-3](0003-x.md)', '* Extended by ADR-0005', '* Replaces the old ADR-7 process'),
        ['supersedes docs/adr/0003-x.md', 'amended-by ADR#5'],
      );
    });

    test('are not what IETF or prose says', () => {
      assert.deepEqual(
        read('# X', '', '## Context', '', 'Extends RFC 7231 for us.', 'It replaces nothing.', '', '* Supersedes: many others'),
        [],
      );
    });

    test('may lead elsewhere', () => {
      assert.deepEqual(read('# X', '', '* Supersedes: <https://example.org/3>'), ['supersedes https://example.org/3']);
    });

    test('point at the exact words', () => {
      const text = lines('# X', '', '- Status: superseded by **[ADR-2](0002-x.md)**');
      const [relation] = artifactOf(text).relations;
      assert.equal(text.slice(relation?.span.start, relation?.span.end), 'ADR-2');
    });
  });

  test('a stub that says where it moved is a redirect', () => {
    assert.ok(artifactOf('# X\n\nThis file was moved to [there](https://example.org/x).\n').redirect);
    assert.ok(artifactOf('---\nstatus: Moved\n---\n\nThis has moved to https://example.org/x\n').redirect);
    assert.ok(
      !artifactOf('# X\n\n## Context\n\nWe moved to [Postgres](a.md).\n\n## Decision\n\nStay.\n\n## Consequences\n\nNone.\n').redirect,
    );
  });
});
