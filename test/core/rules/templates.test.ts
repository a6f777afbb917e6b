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
