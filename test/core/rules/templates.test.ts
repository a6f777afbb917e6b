import assert from 'node:assert/strict';
import { draftArtifact } from '../../../src/core/drafts/new-artifact.ts';
import { engineOver } from './support.ts';

suite('a new artifact', () => {
  test('is asked for nothing but to be written', async () => {
    const { kinds } = await engineOver({});
    for (const kind of kinds)
      for (const { id } of kind.variants) {
        const { path, text } = draftArtifact({
          kind,
          title: 'Use Postgres',
          today: '2026-11-22',
          author: 'Jane Doe',
          neighbours: [],
          takenPaths: new Set(),
          variant: id,
        });
        const engine = await engineOver({ [path]: text }, 'strict');
        const findings = engine.findings(path);
        assert.ok(findings.length > 0, `${path} of ${id} has nothing left to write`);
        assert.deepEqual(new Set(findings.map(({ rule }) => rule)), new Set(['placeholder-left']), `${kind.id}, ${id}`);
      }
  });
});

suite('a section that is ready', () => {
  const kind = (contract: string): string =>
    `---\ndocent: 1\nkind: memo\n---\n\n# {title}\n\n## Checks\n<!-- docent: ${contract} -->\n<!-- Tick them. -->\n\n- [ ] Is it short?\n- [ ] Is it {something else}?\n`;
  const memo = (...lines: readonly string[]): string =>
    ['---', 'kind: memo', '---', '', '# Tea', '', '## Checks', '', ...lines, ''].join('\n');
  const left = async (contract: string, text: string): Promise<readonly string[]> => {
    const engine = await engineOver({ '.docent/kinds/memo.md': kind(contract), 'docs/memos/tea.md': text });
    return engine.findings('docs/memos/tea.md').map(({ rule }) => rule);
  };

  test('may say what its template says', async () => {
    assert.deepEqual(await left('{}', memo('- [ ] Is it short?')), ['placeholder-left']);
    assert.deepEqual(await left('{ ready: true }', memo('- [ ] Is it short?')), []);
  });

  test('waits for its holes, and for nothing else but guidance', async () => {
    assert.deepEqual(await left('{ ready: true }', memo('<!-- Tick them. -->')), ['placeholder-left']);
    assert.deepEqual(await left('{ ready: true }', memo('- [ ] Is it {something else}?')), ['placeholder-left']);
  });
});
