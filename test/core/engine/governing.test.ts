import assert from 'node:assert/strict';
import { governingArtifacts } from '../../../src/core/engine/governing.ts';
import { mentionedPaths } from '../../../src/core/engine/mentioned-paths.ts';
import { MemoryFiles } from '../memory-files.ts';
import { engineOver } from './support.ts';

const named = (text: string, folder = 'docs/adr', prefix = ''): string[] => mentionedPaths(text, folder, prefix).map(({ path }) => path);

suite('paths that a decision names', () => {
  test('stand in code, links and sentences, with their line', () => {
    const text = 'Money is in `src/money.ts` now.\n\nSee [the tax](../../src/tax.ts#L10), src/billing/**, and lib/rates/:\n`pay.go:12`.\n';

    assert.deepEqual(mentionedPaths(text, 'docs/adr', ''), [
      { path: 'src/money.ts', line: 1 },
      { path: 'src/tax.ts', line: 3 },
      { path: 'src/billing/**', line: 3 },
      { path: 'lib/rates', line: 3 },
      { path: '**/pay.go', line: 4 },
    ]);
  });

  test('may be in links to a code host, and bold', () => {
    assert.deepEqual(named('[x](https://github.com/o/r/blob/main/src/a.ts#L1) and **src/b.ts**, [y](https://example.com/src/c.ts)'), [
      'src/a.ts',
      'src/b.ts',
    ]);
  });

  test('are not those of code blocks and comments, nor what only looks like one', () => {
    assert.deepEqual(named('```\nsrc/a.ts\n```\n~~~ts\nsrc/b.ts\n~~~\n<!-- src/c.ts\nsrc/d.ts -->\n'), []);
    assert.deepEqual(
      named('Node.js, e.g. version 1.2.3 of index.ts, package.json, `src/`, `test/` and ../../../up.ts, **/*.ts or *.go'),
      [],
    );
  });

  test('are read from where the workspace is', () => {
    assert.deepEqual(named('`src/a.ts` [b](../b.ts)', 'services/pay/docs', 'services/pay/'), [
      'services/pay/b.ts',
      'src/a.ts',
      'services/pay/src/a.ts',
    ]);
  });

  test('are found in time, whatever the text', () => {
    const start = performance.now();
    for (const piece of ['a/', '<!--', '](', '```\n', '**', './', 'a.ts ', '{'.repeat(9)]) named(piece.repeat(200_000));
    assert.ok(performance.now() - start < 3000, `${performance.now() - start} ms`);
  });
});

suite('artifacts that govern code', () => {
  const adr = (title: string, status: string, words: string): string =>
    `---\nstatus: ${status}\n---\n\n# ${title}\n\n## Context\n\n${words}\n\n## Decision\n\nWe will.\n`;

  test('are those of kinds that say so, with status and citation', async () => {
    const files = new MemoryFiles({
      'docs/adr/0001-cents.md': adr('Cents', 'accepted', 'See `src/money.ts`.'),
      'docs/adr/0002-floats.md': adr('Floats', 'rejected', 'No.'),
      'docs/runbooks/restart.md': '# Restart\n\n## Symptoms\n\n`src/money.ts`\n',
    });
    const engine = await engineOver(files);

    assert.deepEqual(await governingArtifacts(engine, 'api/'), [
      {
        path: 'api/docs/adr/0001-cents.md',
        title: 'Cents',
        citation: 'ADR-1',
        status: 'Accepted',
        closed: false,
        mentions: [
          { path: 'src/money.ts', line: 9 },
          { path: 'api/src/money.ts', line: 9 },
        ],
      },
      { path: 'api/docs/adr/0002-floats.md', title: 'Floats', citation: 'ADR-2', status: 'Rejected', closed: true, mentions: [] },
    ]);

    files.set('docs/adr/0002-floats.md', adr('Floats', 'rejected', 'See src/float.ts'));
    await engine.refresh(['docs/adr/0002-floats.md']);
    assert.deepEqual(
      (await governingArtifacts(engine, ''))[1]?.mentions.map(({ path }) => path),
      ['src/float.ts'],
    );
  });
});
