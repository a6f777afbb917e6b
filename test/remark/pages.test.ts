import assert from 'node:assert/strict';
import { VFile } from 'vfile';
import { remark } from 'remark';
import { remarkDocent } from '../../src/remark/index.ts';
import { rulePages } from '../../src/manifest/builtin.generated.ts';
import { readPage, textsOf } from '../core/rules/page.ts';
import { engineOver } from '../core/rules/support.ts';
import { toldByEngine, toldByPlugin } from './support.ts';

/** A folder that is not there: what counts is the text. */
const root = '/docent-nowhere';

suite('the remark plugin', () => {
  for (const [rule, page] of Object.entries(rulePages)) {
    test(`says of the examples of ${rule} what the engine says`, async () => {
      const { refused, accepted } = readPage(page);
      for (const example of [...refused, ...accepted]) {
        const texts = textsOf(example);
        if (Object.keys(texts).some((path) => path.startsWith('.docent/'))) continue;
        const engine = await engineOver(texts);
        for (const { path } of engine.catalog.all())
          assert.deepEqual(toldByPlugin(root, path, texts[path] ?? ''), toldByEngine(engine.findings(path)), path);
      }
    });
  }

  test('gives each message a rule, a page, a place and how bad it is', () => {
    const file = new VFile({
      path: 'docs/adr/0001-x.md',
      cwd: root,
      value: '---\nkind: adr\nstatus: acepted\ndate: 2026-02-30\n---\n\n# X\n',
    });
    remarkDocent({ today: '2026-11-22' })(remark().parse(file), file);
    const [status, date] = file.messages;
    assert.deepEqual(
      [status?.source, status?.ruleId, status?.url, status?.fatal, status?.line, status?.column],
      ['docent', 'status-unknown', 'docent-rule:/status-unknown.md', false, 3, 9],
    );
    assert.deepEqual([date?.ruleId, date?.fatal], ['field-value', true]);
  });

  test('has nothing to say of a text that has no path, or is no artifact', () => {
    for (const path of [undefined, 'notes.md']) {
      const file = new VFile({ ...(path ? { path } : {}), cwd: root, value: '# Notes\n' });
      remarkDocent()(remark().parse(file), file);
      assert.deepEqual(file.messages, []);
    }
  });
});
