import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { remark } from 'remark';
import { VFile } from 'vfile';
import type { remarkDocent } from '../../src/remark/index.ts';

const bundle = join(import.meta.dirname, '..', '..', 'dist', 'remark.mjs');

suite('the bundle of the remark plugin', () => {
  test('works where nothing else of Docent is', async function () {
    if (!existsSync(bundle)) return this.skip();
    const bundled = (await import(pathToFileURL(bundle).href)) as { readonly remarkDocent: typeof remarkDocent };
    const file = new VFile({ path: 'docs/adr/0001-x.md', cwd: '/docent-nowhere', value: '---\nkind: adr\nstatus: acepted\n---\n\n# X\n' });
    bundled.remarkDocent({ today: '2026-11-22' })(remark().parse(file), file);
    assert.ok(file.messages.some(({ ruleId }) => ruleId === 'status-unknown'));
  });
});
