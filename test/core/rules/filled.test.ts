import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { engineOver, shown } from './support.ts';

const root = new URL('../../../', import.meta.url);

/** Artifacts of private kinds, in folders called like the kinds; they link to those of `examples/` as if they lay in `private/` there. */
const filled = textsIn('test/fixtures/artifacts/', 'private/');

suite('an artifact of a private kind, filled in', () => {
  const loading = engineOver({ ...textsIn('examples/docs/', 'docs/'), ...filled }, 'strict');

  for (const path of Object.keys(filled)) {
    test(`is of its kind, and clean in the strict profile: ${path}`, async () => {
      const engine = await loading;

      assert.equal(engine.catalog.get(path)?.kind, path.split('/')[1]);
      assert.deepEqual(engine.findings(path).map(shown), []);
    });
  }
});

/** Texts of the Markdown files below a folder of the project, as if they were below another. */
function textsIn(folder: string, below: string): Record<string, string> {
  const names = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(names.map((name) => [below + name.replaceAll('\\', '/'), readFileSync(new URL(folder + name, root), 'utf8')]));
}
