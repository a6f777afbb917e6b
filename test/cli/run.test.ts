import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { verbs } from '../../src/cli/commands/index.ts';
import { widthOf } from '../../src/cli/terminal/cells.ts';
import { rules } from '../../src/core/rules/rules/index.ts';
import { decision, Tree } from './support.ts';

suite('docent', () => {
  let tree: Tree;

  suiteSetup(() => {
    tree = new Tree({ '.git/HEAD': '', 'docs/adr/0001-a.md': decision('A') });
  });
  suiteTeardown(() => tree.remove());

  test('names every verb in its help', async () => {
    const { code, out } = await tree.run([]);
    assert.equal(code, 0);
    for (const { name, summary } of verbs) assert.match(out, new RegExp(`${name} +${summary}`));
    assert.equal((await tree.run(['--help'])).out, out);
  });

  test('says which one it is', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal((await tree.run(['--version'])).out, `${version}\n`);
  });

  for (const { name } of verbs) {
    test(`has help for “${name}”, by either way of asking`, async () => {
      const { code, out } = await tree.run([name, '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^Usage {2}docent ${name}`));
      assert.ok(out.split('\n').every((line) => widthOf(line) <= 120));
      assert.equal((await tree.run(['help', name])).out, out);
    });
  }

  test('knows which verb was meant', async () => {
    assert.deepEqual(await tree.run(['lits']), {
      code: 2,
      out: '',
      err: 'docent: “docent” has no verb “lits”; did you mean “list”\nVerbs are check, new, list, show, review, kinds, rules, init, lsp\n',
    });
  });

  test('does not take operands it has no use for', async () => {
    assert.match((await tree.run(['show', 'a', 'b'])).err, /“docent show” does not know what to do with “b”/);
  });

  test('lists the kinds, and shows what one asks for', async () => {
    assert.match((await tree.run(['kinds'])).out, /^adr +Architecture Decision Record +1 here/m);
    assert.match((await tree.run(['kinds', 'ADR'])).out, /\nStatuses\n[\s\S]*\nFields\n[\s\S]*\nSections\n[\s\S]* Context +required/);
  });

  test('lists the rules, and shows the page of each', async () => {
    const { out } = await tree.run(['rules']);
    for (const { id } of rules) assert.match(out, new RegExp(`^${id} `, 'm'));
    for (const { id } of rules) assert.match((await tree.run(['rules', id])).out, new RegExp(`^# ${id}\n`));
    assert.match((await tree.run(['rules', 'section-mising'])).err, /did you mean “section-missing”/);
  });

  test('renders a page where somebody looks', async () => {
    const { out } = await tree.run(['rules', 'section-missing'], { isTTY: true, columns: 70, env: { NO_COLOR: '1' } });
    assert.match(out, /^section-missing\n/);
    assert.doesNotMatch(out, /^#|```/m);
  });

  test('explains what a file is and what holds for it', async () => {
    const { out } = await tree.run(['check', '--explain', 'docs/adr/0001-a.md']);
    assert.match(out, /kind +adr \(Architecture Decision Record\), from Docent\n +basis +strong\n +because +/);
    const config = JSON.parse((await tree.run(['check', '--print-config', 'docs/adr/0001-a.md'])).out) as {
      kind: string;
      rules: Record<string, string>;
    };
    assert.deepEqual([config.kind, config.rules['link-broken']], ['adr', 'warning']);
    assert.equal((await tree.run(['check', '--explain', 'docs'])).code, 2);
  });
});
