import assert from 'node:assert/strict';
import { corpora } from '../../../scripts/real-input/corpora.ts';
import { engineIn } from './support.ts';

const real = corpora();

suite('on repositories kept well, with no config', () => {
  if (real.length === 0) test.skip('shared/corpora is not beside the project');

  for (const { name, files } of real)
    test(`${name}: no error, warnings on less than 5 % of the files, nothing about what is no artifact`, async function () {
      this.timeout(60_000);
      const engine = await engineIn(files);
      const warned: string[] = [];
      for (const [path, findings] of engine.allFindings()) {
        for (const finding of findings) assert.notEqual(finding.severity, 'error', `${path}: ${finding.message}`);
        assert.doesNotMatch(path, /(?:^|\/)(?:readme|index|summary|changelog|contributing|.*template[^/]*)\.md$/i);
        if (findings.some(({ severity }) => severity === 'warning')) warned.push(path);
      }
      assert.ok(warned.length < engine.listed.size * 0.05, `${warned.length} of ${engine.listed.size} files: ${warned.join(', ')}`);
    });

  for (const { files } of real.filter(({ name }) => name === 'madr'))
    test('nothing at all about MADR’s own decisions', async () => {
      const engine = await engineIn(files);
      assert.ok([...engine.catalog.all()].filter(({ path }) => path.startsWith('docs/decisions/')).length > 15);
      for (const [path, findings] of engine.allFindings()) if (path.startsWith('docs/decisions/')) assert.deepEqual(findings, []);
    });
});
