import assert from 'node:assert/strict';
import type { GoverningArtifact } from '../../../src/core/review/evidence.ts';
import { changeOf } from './diff.ts';
import { said, shippedFacts } from './said.ts';

const decision = (number: number, parts: Partial<GoverningArtifact> = {}): GoverningArtifact => ({
  path: `docs/adr/${String(number).padStart(4, '0')}-cents.md`,
  title: 'Store money as integer cents',
  citation: `ADR-${number}`,
  status: 'Accepted',
  closed: false,
  mentions: [],
  ...parts,
});
const naming = (...paths: readonly string[]): Partial<GoverningArtifact> => ({
  mentions: paths.map((path, at) => ({ path, line: at + 3 })),
});

suite('decisions behind a change', () => {
  const money = '=== src/money.ts\n+one();\n';

  test('name a file, its folder, or a glob that it matches', () => {
    for (const path of ['src/pay/money.ts', '**/money.ts', 'src/pay', 'src/*/*.ts', '{src,lib}/**'])
      assert.deepEqual(said('decisions', '=== src/pay/money.ts\n+one();\n', [decision(12, naming('other.ts', path))]), [
        `ADR-12 Store money as integer cents (Accepted) names ${path.replace('**/money.ts', 'money.ts')}`,
        '  docs/adr/0012-cents.md:4',
      ]);
    assert.deepEqual(said('decisions', money, [decision(12, naming('src', 'src/mon', 'money', 'lib/**', 'src/money.tsx'))]), []);
  });

  test('name the path a file had', () => {
    assert.equal(said('decisions', '=== src/old.ts -> src/new.ts\n+one();\n', [decision(1, naming('src/old.ts'))]).length, 2);
  });

  test('are cited in added lines, or anywhere in a changed file that was read', () => {
    const cited = ['ADR-12 Store money as integer cents (Accepted) is cited in src/money.ts', '  docs/adr/0012-cents.md'];

    assert.deepEqual(said('decisions', '=== src/money.ts\n+// as ADR 0012 has it\n', [decision(12)]), cited);
    assert.deepEqual(said('decisions', '=== src/money.ts\n+// see docs/adr/0012-cents.md\n', [decision(12)]), cited);
    assert.deepEqual(said('decisions', changeOf(money, { 'src/money.ts': { after: '// ADR-12\none();\n' } }), [decision(12)]), cited);
    assert.deepEqual(said('decisions', '=== src/money.ts\n-// ADR-12\n+// ADR-13, XADR-12, ADR-12.5\n', [decision(12)]), []);
  });

  test('whose prefix the world uses for other things are cited by path only', () => {
    const rfc = decision(12, { citation: 'RFC-12', path: 'docs/rfcs/0012-cents.md' });

    assert.deepEqual(said('decisions', '=== src/money.ts\n+// RFC 12\n', [rfc]), []);
    assert.equal(said('decisions', '=== src/money.ts\n+// rfcs/0012-cents.md\n', [rfc]).length, 2);
  });

  test('are not cited by tests and schemas, where a number is an example', () => {
    assert.deepEqual(said('decisions', '=== src/money.test.ts\n+// ADR-12\n=== schemas/kind.schema.json\n+"ADR-12"\n', [decision(12)]), []);
  });

  test('that no longer hold come last, and are worth a look where code cites them', () => {
    const closed = { status: 'Superseded', closed: true };
    const facts = shippedFacts(changeOf('=== src/money.ts\n+// ADR-7\n'), [
      decision(7, closed),
      decision(8, naming('src/money.ts')),
    ]).filter(({ rule }) => rule === 'decisions');

    assert.deepEqual(
      facts.map(({ text, tone }) => [text, tone]),
      [
        ['ADR-8 Store money as integer cents (Accepted) names src/money.ts', 'fact'],
        ['ADR-7 Store money as integer cents (Superseded) is cited in src/money.ts', 'look'],
      ],
    );
  });

  test('are not brought up by documents', () => {
    assert.deepEqual(said('decisions', '=== docs/money.md\n+ADR-12\n', [decision(12, naming('docs/money.md'))]), []);
  });

  test('of which there are many end in a count', () => {
    const many = Array.from({ length: 14 }, (_, at) => decision(at + 1, naming('src/money.ts')));

    assert.equal(
      shippedFacts(changeOf(money), many)
        .filter(({ rule }) => rule === 'decisions')
        .at(-1)?.text,
      '2 more decisions name or are cited in what changed',
    );
  });
});
