import assert from 'node:assert/strict';
import { Catalog, homeOf } from '../../../src/core/catalog/catalog.ts';
import type { RelationSummary, Summary } from '../../../src/core/catalog/summary.ts';

const place = { start: 0, end: 0, line: 0, column: 0, endLine: 0, endColumn: 0 };

function summary(
  path: string,
  number: number | undefined,
  relations: readonly Omit<RelationSummary, 'place'>[] = [],
  kind = 'adr',
): Summary {
  return {
    path,
    kind,
    basis: 'mapped',
    why: [],
    variant: 'default',
    number,
    title: path,
    titlePlace: place,
    status: undefined,
    dialect: undefined,
    titleForm: '{title}',
    closed: false,
    redirect: false,
    private: false,
    date: undefined,
    fields: {},
    due: [],
    relations: relations.map((relation) => ({ ...relation, place })),
    links: [],
    suppressions: [],
    gist: '',
  };
}

const kinds = [
  { id: 'adr', prefixes: ['ADR'], fields: [{ id: 'decides', of: 'rfc' }] },
  { id: 'rfc', prefixes: ['RFC'], fields: [] },
] as never;

function catalogOf(...summaries: readonly Summary[]): Catalog {
  const catalog = new Catalog(kinds);
  for (const each of summaries) catalog.set(each.path, each);
  return catalog;
}

const paths = (summaries: readonly Summary[]): string[] => summaries.map(({ path }) => path).sort();

suite('homeOf', () => {
  test('is the folder of a file, and the one above for a README', () => {
    assert.equal(homeOf('docs/adr/0001-a.md'), 'docs/adr');
    assert.equal(homeOf('rfcs/012-b/README.md'), 'rfcs');
  });
});

suite('Catalog', () => {
  test('reads a bare number as one of the kind that the field points to', () => {
    const record = summary('docs/adr/0001-a.md', 1, [{ field: 'decides', target: '3', number: 3 }]);
    const catalog = catalogOf(record, summary('docs/adr/0003-b.md', 3), summary('docs/rfcs/0003-c.md', 3, [], 'rfc'));
    const [relation] = record.relations;
    assert.ok(relation);
    assert.deepEqual(paths(catalog.targetsOf(record, relation)), ['docs/rfcs/0003-c.md']);
    assert.deepEqual(paths(catalog.targetsOf(record, { ...relation, field: 'amends' })), ['docs/adr/0003-b.md']);
  });

  test('takes a summary out when it is replaced', () => {
    const catalog = catalogOf(summary('docs/adr/0001-a.md', 1));
    catalog.set('docs/adr/0001-a.md', summary('docs/adr/0001-a.md', 2));

    assert.deepEqual(paths(catalog.numbered(1)), []);
    assert.deepEqual(paths(catalog.numbered(2)), ['docs/adr/0001-a.md']);
    catalog.set('docs/adr/0001-a.md', undefined);
    assert.equal(catalog.size, 0);
    assert.deepEqual(paths(catalog.inHome('docs/adr')), []);
  });

  test('finds a citation by prefix, whatever its case', () => {
    const catalog = catalogOf(summary('docs/adr/0003-a.md', 3), summary('docs/rfcs/0003-b.md', 3, [], 'rfc'));

    assert.deepEqual(paths(catalog.cited('rfc', 3)), ['docs/rfcs/0003-b.md']);
    assert.deepEqual(paths(catalog.cited('ADR', 3)), ['docs/adr/0003-a.md']);
    assert.deepEqual(paths(catalog.cited('PDR', 3)), paths(catalog.numbered(3)));
  });

  test('prefers the home of the artifact that cites', () => {
    const here = summary('a/adr/0001-x.md', 1);
    const catalog = catalogOf(here, summary('a/adr/0002-y.md', 2), summary('b/adr/0002-z.md', 2));

    assert.deepEqual(paths(catalog.cited('ADR', 2, here)), ['a/adr/0002-y.md']);
    assert.deepEqual(paths(catalog.cited('ADR', 2)), ['a/adr/0002-y.md', 'b/adr/0002-z.md']);
  });

  test('finds who points at an artifact, by number and by path, there or not', () => {
    const byNumber = summary('docs/adr/0002-b.md', 2, [{ field: 'supersedes', target: 'ADR-1', prefix: 'ADR', number: 1 }]);
    const byPath = summary('docs/adr/0003-c.md', 3, [{ field: 'supersedes', target: '0001-a.md', path: 'docs/adr/0001-a.md' }]);
    const catalog = catalogOf(byNumber, byPath);

    assert.deepEqual(paths(catalog.pointingAt({ path: 'docs/adr/0001-a.md', number: 1 })), ['docs/adr/0002-b.md', 'docs/adr/0003-c.md']);
    assert.deepEqual(paths(catalog.pointingAt({ path: 'docs/adr/0001-a.md', number: undefined })), ['docs/adr/0003-c.md']);
  });

  test('reads a relation by its path before its number', () => {
    const target = summary('docs/adr/0001-a.md', 1);
    const from = summary('docs/adr/0002-b.md', 2);
    const catalog = catalogOf(target, from);

    assert.deepEqual(paths(catalog.targetsOf(from, { field: 'amends', path: 'docs/adr/0001-a.md', number: 9 })), ['docs/adr/0001-a.md']);
    assert.deepEqual(paths(catalog.targetsOf(from, { field: 'amends', path: 'docs/adr/0001-a' })), ['docs/adr/0001-a.md']);
    assert.deepEqual(paths(catalog.targetsOf(from, { field: 'amends', path: 'docs/adr/0009-x.md' })), []);
  });
});
