import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { conforms } from '../conforms.ts';
import { decision, Tree } from '../support.ts';

const schema = JSON.parse(readFileSync('schemas/list.schema.json', 'utf8')) as object;

suite('docent list', () => {
  let tree: Tree;

  suiteSetup(() => {
    tree = new Tree({
      '.git/HEAD': '',
      'docs/adr/0001-split-the-schema.md': decision('Split, “the” schema', { Accepted: 'Superseded by [2](0002-one-schema.md)' }),
      'docs/adr/0002-one-schema.md': decision('One "schema", again'),
    });
  });
  suiteTeardown(() => tree.remove());

  test('prints a table', async () => {
    const { code, out } = await tree.run(['list']);
    assert.equal(code, 0);
    assert.equal(
      out,
      [
        'ADR-1  Superseded  2026-10-01  Split, “the” schema  docs/adr/0001-split-the-schema.md',
        'ADR-2  Accepted    2026-10-01  One "schema", again  docs/adr/0002-one-schema.md',
        '2 artifacts',
        '',
      ].join('\n'),
    );
  });

  test('cuts a title that would push everything out of sight', async () => {
    const long = new Tree({ '.git/HEAD': '', 'docs/adr/0001-long.md': decision('word '.repeat(60)) });
    const { out } = await long.run(['list']);
    assert.match(out, /^ADR-1 {2}Accepted {2}2026-10-01 {2}(?:word )+\S*… {2}docs\/adr\/0001-long\.md\n/);
    assert.ok(out.indexOf('docs/adr') < 140);
    long.remove();
  });

  test('prints JSON as its schema promises', async () => {
    const { out } = await tree.run(['list', '--format', 'json']);
    const printed = JSON.parse(out) as { relations: unknown; fields: unknown; number: unknown; status: unknown }[];
    assert.deepEqual(conforms(printed, schema), []);
    assert.deepEqual(printed[0]?.relations, [{ field: 'superseded-by', target: '2', path: 'docs/adr/0002-one-schema.md' }]);
    assert.deepEqual([printed[0]?.number, printed[0]?.status], [1, 'superseded']);
  });

  test('prints CSV that a spreadsheet reads', async () => {
    const { out } = await tree.run(['list', '--format', 'csv']);
    assert.equal(
      out,
      [
        'path,kind,basis,number,title,status,date',
        'docs/adr/0001-split-the-schema.md,adr,strong,1,"Split, “the” schema",superseded,2026-10-01',
        'docs/adr/0002-one-schema.md,adr,strong,2,"One ""schema"", again",accepted,2026-10-01',
        '',
      ].join('\n'),
    );
  });

  test('picks by status, in any of its spellings, and by kind', async () => {
    assert.match((await tree.run(['list', 'ADR', '--status', 'ACCEPTED'])).out, /^ADR-2 .*\n1 artifact\n$/);
    assert.equal((await tree.run(['list', 'rfc'])).out, 'No artifacts\n');
  });

  test('knows what was meant', async () => {
    assert.match((await tree.run(['list', 'adrs'])).err, /There is no kind “adrs”; did you mean “adr”/);
    assert.match((await tree.run(['list', '--status', 'aceepted'])).err, /There is no status “aceepted”; did you mean “accepted”/);
  });
});
