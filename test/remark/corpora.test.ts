import assert from 'node:assert/strict';
import { corpora } from '../../scripts/real-input/corpora.ts';
import { Engine } from '../../src/core/engine/engine.ts';
import { shipped } from '../../src/core/engine/shipped.ts';
import { toldByEngine, toldByPlugin } from './support.ts';

suite('the remark plugin on real documents', function () {
  this.timeout(300_000);
  const found = corpora();

  if (found.length === 0)
    test('has none to read', function () {
      this.skip();
    });

  for (const { name, root, files } of found) {
    test(`says of ${name} what the engine says, every rule at its strictest`, async () => {
      const engine = new Engine({ files, today: () => '2026-11-22', face: 'ci', builtIn: shipped, profile: 'strict' });
      await engine.load();
      const different: string[] = [];
      for (const { path } of engine.catalog.all()) {
        const told = toldByPlugin(root, path, (await files.read(path)) ?? '', 'strict');
        const expected = toldByEngine(engine.findings(path));
        if (told.join('\n') !== expected.join('\n'))
          different.push(`${path}\n  plugin: ${told.join('\n          ')}\n  engine: ${expected.join('\n          ')}`);
      }
      assert.deepEqual(different, []);
    });
  }
});
