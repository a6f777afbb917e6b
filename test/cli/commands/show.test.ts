import assert from 'node:assert/strict';
import { decision, declared, Tree } from '../support.ts';

suite('docent show', () => {
  let tree: Tree;

  suiteSetup(() => {
    tree = new Tree({
      '.git/HEAD': '',
      'docs/adr/0001-split.md': decision('Split the schema', { Accepted: 'Superseded by ADR-2' }),
      'docs/adr/0002-one.md': declared(decision('One schema', { Accepted: 'Acepted' })),
      'docs/rfcs/0002-events.md': '---\nkind: rfc\nstatus: draft\n---\n\n# Typed events\n',
    });
  });
  suiteTeardown(() => tree.remove());

  test('shows status, gist and relations of what a citation means', async () => {
    const { code, out } = await tree.run(['show', 'adr-0001']);
    assert.equal(code, 0);
    assert.match(out, /^ADR-1 Split the schema\n/);
    assert.match(out, /status +Superseded\n/);
    assert.match(out, /\n {2}Each team gets a schema of its own\.\n/);
    assert.match(out, /superseded-by +ADR-2 One schema \(docs\/adr\/0002-one\.md\)/);
  });

  test('takes a path, seen from where it is typed, and shows findings', async () => {
    const { out } = await tree.run(['show', '0002-one.md'], { cwd: 'docs/adr' });
    assert.match(out, /^ADR-2 One schema/);
    assert.match(out, /0002-one\.md:11:1 {2}warning {2}status-unknown/);
    assert.match(out, /cited by +ADR-1 Split the schema/);
  });

  test('asks which one where a number means several', async () => {
    const { code, err } = await tree.run(['show', '2']);
    assert.equal(code, 2);
    assert.match(err, /“2” may be 2 artifacts; name one by its path\n {2}docs\/adr\/0002-one\.md\n {2}docs\/rfcs\/0002-events\.md\n/);
  });

  test('says that there is none', async () => {
    assert.match((await tree.run(['show', 'ADR-77'])).err, /No artifact is “ADR-77”/);
  });
});
