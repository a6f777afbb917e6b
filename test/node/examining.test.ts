import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Engine } from '../../src/core/engine/engine.ts';
import type { ExamineAll } from '../../src/core/engine/options.ts';
import { shipped } from '../../src/core/engine/shipped.ts';
import { cached } from '../../src/node/cache.ts';
import { diskFiles } from '../../src/node/disk.ts';
import { examineInWorkers } from '../../src/node/pool.ts';
import { folderOf, removeFolders } from './support.ts';

const record = (number: number, more = ''): string =>
  `---\nkind: adr\nstatus: proposed\ndate: 2026-01-01\n---\n\n# Decide “${number}” 😀\n\n## Context\n\nSee ADR-${number - 1}.\n${more}`;
const pathOf = (number: number): string => `docs/adr/${String(number).padStart(4, '0')}-decide.md`;
const records = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [pathOf(index + 1), record(index + 1)]));

async function load(root: string, examineAll?: ExamineAll): Promise<Engine> {
  const files = diskFiles(root, { exclude: [] });
  const engine = new Engine({ files, today: () => '2026-11-22', face: 'ci', builtIn: shipped, ...(examineAll ? { examineAll } : {}) });
  await engine.load();
  return engine;
}

/** All that a person could see of a workspace. */
const seen = (engine: Engine): unknown =>
  JSON.parse(JSON.stringify([[...engine.catalog.all()].sort((a, b) => (a.path < b.path ? -1 : 1)), [...engine.allFindings()]]));

suite('examining many files', () => {
  teardown(removeFolders);

  test('in worker threads says what it says here', async () => {
    const root = folderOf({ ...records(200), 'docs/adr/bad.md': Uint8Array.of(0x23, 0x20, 0xff), 'README.md': '# Read me' });
    const files = diskFiles(root, { exclude: [] });
    assert.deepEqual(seen(await load(root, examineInWorkers({ root, files, cores: 2 }))), seen(await load(root)));
  });

  test('of which there are few starts no threads', async () => {
    const root = folderOf(records(3));
    const files = diskFiles(root, { exclude: [] });
    const engine = await load(root, examineInWorkers({ root: '/nowhere', files, cores: 2 }));
    assert.equal(engine.catalog.size, 3);
  });

  test('a second time examines only what changed', async () => {
    const root = folderOf(records(5));
    const file = join(folderOf({}), 'x.cache');
    const files = diskFiles(root, { exclude: [] });
    const examined: string[] = [];
    const counting: ExamineAll = (setup, entries, each) => {
      examined.push(...entries.map(({ path }) => path));
      return examineInWorkers({ root, files, cores: 1 })(setup, entries, each);
    };
    const first = seen(await load(root, cached(counting, file, 'product')));
    assert.equal(examined.splice(0).length, 5);
    assert.deepEqual(seen(await load(root, cached(counting, file, 'product'))), first);
    assert.deepEqual(examined.splice(0), []);

    writeFileSync(join(root, pathOf(2)), record(2, '\n## Decision\n\nYes.\n'));
    rmSync(join(root, pathOf(5)));
    assert.deepEqual(seen(await load(root, cached(counting, file, 'product'))), seen(await load(root)));
    assert.deepEqual(examined.splice(0), [pathOf(2)]);

    await load(root, cached(counting, file, 'another product'));
    assert.equal(examined.splice(0).length, 4);
  });

  test('anew goes with what kinds and words say, and not with severities', async () => {
    const root = folderOf({ ...records(3), '.docent/config.yaml': 'rules: { section-missing: off }\n' });
    const file = join(folderOf({}), 'x.cache');
    const files = diskFiles(root, { exclude: [] });
    let examined = 0;
    const counting: ExamineAll = (setup, entries, each) => {
      examined += entries.length;
      return examineInWorkers({ root, files, cores: 1 })(setup, entries, each);
    };
    const count = async (config: string): Promise<number> => {
      writeFileSync(join(root, '.docent/config.yaml'), config);
      examined = 0;
      assert.deepEqual(seen(await load(root, cached(counting, file, 'product'))), seen(await load(root)));
      return examined;
    };
    assert.equal(await count('rules: { section-missing: off }\n'), 3);
    assert.equal(await count('rules: { section-missing: error }\n'), 0);
    assert.equal(await count('kinds: { adr: { since: 2026-06-01 } }\n'), 3);
    assert.equal(await count('words: { status: { accepted: [angenommen] } }\n'), 3);
  });

  test('is none the worse for a garbled cache', async () => {
    const root = folderOf(records(3));
    const file = join(folderOf({}), 'x.cache');
    const files = diskFiles(root, { exclude: [] });
    const all = examineInWorkers({ root, files, cores: 1 });
    const whole = seen(await load(root, cached(all, file, 'product')));
    writeFileSync(file, readFileSync(file, 'latin1').replace(/\{"summary"/, '{"su}mmary'), 'latin1');
    assert.deepEqual(seen(await load(root, cached(all, file, 'product'))), whole);
  });
});
