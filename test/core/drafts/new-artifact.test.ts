import assert from 'node:assert/strict';
import type { Artifact } from '../../../src/core/artifacts/artifact.ts';
import { summarise } from '../../../src/core/catalog/summarise.ts';
import { draftArtifact, nextNumber, type DraftRequest, type Neighbour } from '../../../src/core/drafts/new-artifact.ts';
import { parseFileName } from '../../../src/core/kinds/file-name.ts';
import { plainTemplateKind } from '../../../src/core/kinds/plain-template.ts';
import { readKinds } from '../../../src/core/kinds/read-kind.ts';
import { artifactOf, kindOf, lines } from '../artifacts/support.ts';

const neighbour = (path: string, more: Partial<Neighbour> = {}): Neighbour => ({
  path,
  number: parseFileName(path, ['ADR']).number,
  dialect: 'section',
  titleForm: '{number}. {title}',
  variant: 'default',
  ...more,
});

suite('new-artifact', () => {
  const draft = (more: Partial<DraftRequest> = {}) =>
    draftArtifact({ kind: kindOf('adr'), title: 'Use Postgres', today: '2026-11-22', neighbours: [], takenPaths: new Set(), ...more });

  suite('without neighbours', () => {
    test('goes to the kind’s home, numbered one, and declares its kind', () => {
      const { path, text, number } = draft();
      assert.deepEqual([path, number], ['docs/adr/0001-use-postgres.md', 1]);
      assert.match(text, /^---\nkind: adr\ndate: 2026-11-22\n---\n\n# Use Postgres\n\n## Status\n\nProposed\n\n## Context\n/);
    });

    test('reads back as what was asked for', () => {
      const { text, path } = draft({ fields: { deciders: ['Jane', 'Bob'] } });
      const artifact = artifactOf(text, { path });
      assert.equal(artifact.status?.status?.id, 'proposed');
      assert.deepEqual(
        artifact.fields.find(({ field }) => field?.id === 'deciders')?.items.map(({ text: name }) => name),
        ['Jane', 'Bob'],
      );
      assert.equal(artifact.title.display, 'Use Postgres');
    });

    test('writes the status in front matter where the body has no section for it', () => {
      const { text } = draft({ variant: 'madr', fields: { status: 'accepted' } });
      assert.match(
        text,
        /^---\nkind: adr\nstatus: accepted\ndate: 2026-11-22\n---\n\n# Use Postgres\n\n## Context and Problem Statement\n/,
      );
    });

    test('leaves no hole for what is known, and no contract', () => {
      const { text } = draft();
      assert.doesNotMatch(text, /\{(?:title|number|date|status)\}|docent:/);
    });

    test('writes a field once, where the template has a line for it', () => {
      const text = lines('---', 'docent: 1', 'kind: memo', 'fields: { date: { type: date, initial: today } }', '---');
      const body = lines('', '', '# {title}', '', '**Date:** {date}', '', '## Facts', '');
      const [kind] = readKinds([{ path: '.docent/kinds/memo.md', text: text + body, builtIn: false }]).kinds;
      assert.ok(kind);
      assert.match(draft({ kind }).text, /^---\nkind: memo\n---\n\n# Use Postgres\n\n\*\*Date:\*\* 2026-11-22\n/);
    });

    test('gives a plain template its title', () => {
      const text = lines('<!-- copy me -->', '# {short title, of problem and solution}', '', '## Context', '', '{Describe it}', '');
      const kind = plainTemplateKind(kindOf('adr'), 'adr', 'docs/adr/template.md', text);
      assert.match(draft({ kind }).text, /\n# Use Postgres\n\n## Context\n\n\{Describe it\}\n/);
    });

    suite('from a plain template with lines of metadata', () => {
      const meta = lines('# Meta', '', '- Name: (of the feature)', '- Start Date: (YYYY-MM-DD)', '- Authors: (your names)');
      const rest = lines('', '- Status: Draft <!-- or Done -->', '- Issue: (leave blank)', '', '# Summary', '', 'One line.', '');
      const kind = plainTemplateKind(kindOf('rfc'), 'rfc', 'text/template.md', meta + rest);
      const beside = neighbour('text/0007-a.md', { dialect: 'bullet', titleForm: '{title}' });

      test('fills them where they stand, and leaves what nobody knows to the writer', () => {
        const { text } = draft({ kind, neighbours: [beside] });
        const filled = lines('# Meta', '', '- Name: Use Postgres', '- Start Date: 2026-11-22', '- Authors: (your names)');
        assert.ok(text.startsWith(filled + lines('', '- Status: Draft <!-- or Done -->', '- Issue: (leave blank)', '', '# Summary')), text);
      });

      test('adds what it has no line for below the last one', () => {
        const { text } = draft({ kind, neighbours: [beside], fields: { authors: ['Ada', 'Bob'], status: 'review', reviewers: ['Cy'] } });
        assert.match(
          text,
          /\n- Authors: Ada, Bob\n- Status: Review <!-- or Done -->\n- Issue: \(leave blank\)\n- Reviewers: Cy\n\n# Summary\n/,
        );
      });

      test('reads back as it was asked for', () => {
        const artifact = artifactOf(draft({ kind }).text, { kind: 'rfc', path: 'text/0001-x.md' });
        assert.deepEqual([artifact.title.text, artifact.status?.status?.id], ['Use Postgres', 'draft']);
      });
    });

    test('begins where the first words are missing', () => {
      const { text, cursor } = draft();
      assert.ok(text.slice(cursor).startsWith('<!-- What forces this decision'));
    });
  });

  suite('with neighbours', () => {
    const forms: readonly (readonly [readonly string[], string])[] = [
      [['docs/adr/0001-a.md', 'docs/adr/0009-b.md'], 'docs/adr/0010-use-postgres.md'],
      [['doc/001-a.md'], 'doc/002-use-postgres.md'],
      [['doc/1-a.md', 'doc/12-b.md'], 'doc/13-use-postgres.md'],
      [['doc/ADR-001-a.md'], 'doc/ADR-002-use-postgres.md'],
      [['doc/adr_0001_a_b.md'], 'doc/adr_0002_use_postgres.md'],
      [['doc/2026-01-02-a.md'], 'doc/2026-11-22-use-postgres.md'],
      [['doc/20260102-a.md'], 'doc/20261122-use-postgres.md'],
      [['rfcs/0001-a/README.md'], 'rfcs/0002-use-postgres/README.md'],
      [['doc/some-words.md'], 'doc/use-postgres.md'],
    ];
    for (const [paths, expected] of forms)
      test(`${paths.join(', ')} is followed by ${expected}`, () =>
        assert.equal(draft({ neighbours: paths.map((path) => neighbour(path)) }).path, expected));

    test('takes the next number that is free', () => {
      assert.equal(nextNumber([{ number: 3 }, { number: undefined }, { number: 7 }]), 8);
      const { path, number } = draft({
        neighbours: [neighbour('docs/adr/0001-a.md')],
        takenPaths: new Set(['docs/adr/0002-use-postgres.md']),
      });
      assert.deepEqual([path, number], ['docs/adr/0003-use-postgres.md', 3]);
    });

    test('adds a number to a name that is taken', () => {
      assert.equal(
        draft({ neighbours: [neighbour('doc/a.md')], takenPaths: new Set(['doc/use-postgres.md']) }).path,
        'doc/use-postgres-2.md',
      );
    });

    test('has their title form', () => {
      const of = (titleForm: string) => /^# .*$/m.exec(draft({ neighbours: [neighbour('docs/adr/0011-a.md', { titleForm })] }).text)?.[0];
      assert.equal(of('{number}. {title}'), '# 12. Use Postgres');
      assert.equal(of('ADR-{number:4}: {title}'), '# ADR-0012: Use Postgres');
      assert.equal(of('{title}'), '# Use Postgres');
    });

    test('has their dialect: sections, as adr-tools', () => {
      assert.match(
        draft({ neighbours: [neighbour('docs/adr/0001-a.md')] }).text,
        /^# 2\. Use Postgres\n\nDate: 2026-11-22\n\n## Status\n\nProposed\n\n## Context\n/,
      );
    });

    test('has their dialect: bullets, and no section for what is a bullet', () => {
      const { text } = draft({ neighbours: [neighbour('docs/adr/0001-a.md', { dialect: 'bullet', titleForm: '{title}' })] });
      assert.match(text, /^# Use Postgres\n\n- Status: Proposed\n- Date: 2026-11-22\n\n## Context\n/);
    });

    test('has their dialect: front matter, which they do not use to declare', () => {
      const { text } = draft({
        neighbours: [neighbour('docs/adr/0001-a.md', { dialect: 'front-matter', variant: 'madr', titleForm: '{title}' })],
      });
      assert.match(text, /^---\nstatus: proposed\ndate: 2026-11-22\n---\n\n# Use Postgres\n\n## Context and Problem Statement\n/);
    });

    test('has every dialect such that it is read', () => {
      for (const dialect of ['front-matter', 'bullet', 'bold', 'plain', 'quote', 'table', 'section'] as const) {
        const { text, path } = draft({ neighbours: [neighbour('docs/adr/0001-a.md', { dialect })] });
        const { status, fields } = artifactOf(text, { path });
        assert.deepEqual(
          [status?.status?.id, status?.reading.dialect, fields.find(({ field }) => field?.id === 'date')?.value],
          ['proposed', dialect, '2026-11-22'],
        );
      }
    });

    test('copies the marks of one that is given', () => {
      const like = artifactOf(lines('# X', '', '* **Status**: accepted', '* **Date**: 2026-01-02', '', '## Context', ''));
      const { text } = draft({ neighbours: [neighbour('docs/adr/0001-a.md', { dialect: 'bullet', titleForm: '{title}' })], like });
      assert.match(text, /\n\n\* \*\*Status\*\*: proposed\n\* \*\*Date\*\*: 2026-11-22\n\n/);
      const bold = artifactOf(lines('# X', '', '**Status**: accepted  ', '**Date**: 2026-01-02', ''));
      assert.match(
        draft({ neighbours: [neighbour('docs/adr/0001-a.md', { dialect: 'bold' })], like: bold }).text,
        /\*\*Status\*\*: proposed {2}\n\*\*Date\*\*: 2026-11-22\n/,
      );
    });
  });

  suite('beside one that is read whole', () => {
    const beside = (like: Artifact, more: Partial<DraftRequest> = {}) => {
      const { dialect, titleForm, variant, number, fields, basis } = summarise(like, []);
      const near = { path: like.path, number, dialect, titleForm, variant, fields, basis };
      return draft({ kind: like.kind, neighbours: [near], like, ...more }).text;
    };

    test('the second artifact is written as the first one was', () => {
      const first = draft();
      const second = beside(artifactOf(first.text, { path: first.path }));
      assert.match(second, /^---\nkind: adr\ndate: 2026-11-22\n---\n\n# Use Postgres\n\n## Status\n\nProposed\n/);
      assert.equal(second, first.text);
    });

    test('declares its kind in front matter where the rest stands in lines', () => {
      const like = artifactOf(lines('---', 'kind: adr', '---', '', '# X', '', '- Status: accepted', '- Date: 2026-01-02', ''));
      assert.match(beside(like), /^---\nkind: adr\n---\n\n# Use Postgres\n\n- Status: proposed\n- Date: 2026-11-22\n\n## Context/);
    });

    test('has its keys in its order, its title and its number in front matter, and no heading that says the title again', () => {
      const like = artifactOf(
        lines(
          '---',
          'eip: 72',
          'title: Old',
          'author: Ada',
          'status: Draft',
          'type: Meta',
          'created: 2026-01-02',
          '---',
          '',
          '## Abstract',
          '',
        ),
        { kind: 'rfc', path: 'EIPS/eip-72.md', basis: 'strong' },
      );
      assert.match(
        beside(like, { title: 'New: better', fields: { authors: ['Ada', 'Bob'] } }),
        /^---\neip: 73\ntitle: "New: better"\nauthor: Ada, Bob\nstatus: Draft\ncreated: 2026-11-22\n---\n\n## Context\n/,
      );
    });

    test('has its name as a bullet, and no field that its neighbours do not write', () => {
      const like = artifactOf(lines('- Feature Name: old', '- Start Date: 2026-01-02', '- RFC PR: none', '', '## Summary', ''), {
        kind: 'rfc',
        path: 'text/0001-old.md',
        basis: 'strong',
      });
      assert.match(beside(like), /^- Feature Name: Use Postgres\n- Start Date: 2026-11-22\n\n## Context\n/);
    });

    test('keeps the heading where title and heading both stand', () => {
      const like = artifactOf(lines('---', 'title: Old', 'status: accepted', '---', '', '# Old', '', '## Context', ''));
      assert.match(beside(like), /^---\nkind: adr\ntitle: Use Postgres\nstatus: proposed\ndate: 2026-11-22\n---\n\n# Use Postgres\n/);
    });
  });

  test('a title is one line, and what it says is no hole', () => {
    const heading = (title: string) => /^# .*(?=\n\n)/m.exec(draft({ title }).text)?.[0];
    assert.equal(heading(' Two\n  lines '), '# Two lines');
    assert.equal(heading('What {status} and {title} mean, for $1'), '# What {status} and {title} mean, for $1');
    assert.equal(artifactOf(draft({ title: 'Use C #' }).text).title.display, 'Use C #');
  });

  test('a title of any script makes a name', () => {
    const named = (title: string) => draft({ title }).path.replace('docs/adr/0001-', '');
    assert.equal(named('Über C++ & “Zitate” in C#'), 'uber-cpp-and-zitate-in-csharp.md');
    assert.equal(named('認証を使う'), '認証を使う.md');
    assert.equal(named('???'), 'untitled.md');
    assert.ok(named('a '.repeat(100)).length < 70);
  });

  test('writes values that YAML would read as something else with care', () => {
    const { text } = draft({ fields: { ticket: 'yes: no', tags: ['a, b', 'c'] } });
    assert.match(text, /\ntags: \["a, b", c\]\nticket: "yes: no"\n/);
  });
});
