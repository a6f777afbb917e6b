import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCache, writeCache } from '../../src/node/cache-file.ts';
import { folderOf, removeFolders } from './support.ts';

const lines = [
  { path: 'docs/ä\tö.md', version: '1.5:10', json: JSON.stringify({ text: 'naïve “\n” 😀' }) },
  { path: 'b.md', version: '2:20', json: '{}' },
];

suite('the cache file', () => {
  teardown(removeFolders);

  test('gives back what was put in', async () => {
    const file = join(folderOf({}), 'deep', 'x.cache');
    await writeCache(file, 'key', lines);
    const kept = await readCache(file, 'key');
    assert.deepEqual(
      [...kept.values()].map(({ json, ...rest }) => ({ ...rest, value: JSON.parse(json) as unknown })),
      lines.map(({ json, ...rest }) => ({ ...rest, value: JSON.parse(json) as unknown })),
    );
  });

  test('is as good as none under another key, cut off, or garbled', async () => {
    const file = join(folderOf({}), 'x.cache');
    await writeCache(file, 'key', lines);
    assert.equal((await readCache(file, 'other')).size, 0);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, -5));
    assert.equal((await readCache(file, 'key')).size, 0);
    writeFileSync(file, 'key\nno tabs here\n\n\t\t\n');
    assert.equal((await readCache(file, 'key')).size, 0);
  });

  test('cannot be written where a file is in the way, and that is no failure', async () => {
    await writeCache(join(folderOf({ deep: '' }), 'deep', 'x.cache'), 'key', lines);
  });
});
