import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Tree } from './support.ts';

const files = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => `docs/${path.replaceAll('\\', '/')}`);

suite('Our own decisions', () => {
  test('have no findings in the strict profile', async () => {
    const tree = new Tree({ '.git/HEAD': '', ...Object.fromEntries(files.map((path) => [path, readFileSync(path, 'utf8')])) });
    const { code, out } = await tree.run(['check', '--profile', 'strict', 'docs/adr']);
    tree.remove();

    assert.equal(code, 0, out);
  });
});
