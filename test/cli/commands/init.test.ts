import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { decision, Tree } from '../support.ts';

const path = '.docent/config.yaml';

suite('docent init', () => {
  let tree: Tree;

  setup(() => {
    tree = new Tree({
      '.git/HEAD': '',
      'architecture/decisions/0001-a.md': decision('A'),
      'architecture/decisions/0002-b.md': decision('B'),
    });
  });
  teardown(() => tree.remove());

  test('shows a config that fits, and writes it once that is agreed to', async () => {
    const { code, out } = await tree.run(['init'], { answer: 'y' });
    assert.equal(code, 0);
    assert.equal(tree.read(path), out);
    assert.match(out, /\nkinds:\n {2}# 2 ADRs\n {2}adr:\n {4}home: architecture\/decisions\n/);
  });

  test('writes a config that has no faults and maps what it found', async () => {
    await tree.run(['init', '--yes']);
    assert.equal((await tree.run(['check', '.docent'])).code, 0);
    assert.equal((await tree.run(['check'])).code, 0);
    assert.match((await tree.run(['list', '--format', 'json'])).out, /"basis": "mapped"/);
  });

  test('gives examples that are right too', async () => {
    await tree.run(['init', '--yes']);
    const uncommented = tree
      .read(path)
      .replace(/^# ((?:rules|words|exclude|kinds):.*| {2}.*)$/gm, '$1')
      .replace(/^( *)# (since: \S+).*$/gm, '$1$2');
    assert.match(uncommented, /\nrules:\n {2}section-order: off\n/);
    tree.write(path, uncommented);
    assert.equal((await tree.run(['check', '.docent'])).code, 0);
  });

  test('names the template that stands beside them', async () => {
    tree.write('architecture/decisions/adr-template.md', '# Title\n\n## Context\n\nWhy?\n\n## Decision\n\nWhat?\n');
    assert.match((await tree.run(['init', '--yes'])).out, /\n {4}template: architecture\/decisions\/adr-template\.md\n/);
    assert.equal((await tree.run(['check', '.docent'])).code, 0);
  });

  test('writes nothing where nobody agrees', async () => {
    for (const answer of [undefined, '', 'n']) {
      assert.equal((await tree.run(['init'], answer === undefined ? {} : { answer })).code, 2);
      assert.ok(!existsSync(join(tree.root, path)));
    }
  });

  test('holds old artifacts to less where that keeps the check quiet', async () => {
    const short = decision('Short', { '## Consequences\n\nReports that join both need a view.\n': '', '2026-10-01': '2020-01-01' });
    tree.write('architecture/decisions/0003-short.md', short);
    const { out } = await tree.run(['init', '--yes']);
    assert.match(out, /\n {4}since: 2026-11-22\n/);
    assert.equal((await tree.run(['check'])).code, 0);
  });

  test('quietens a rule that much of what is here fails once it is mapped', async () => {
    const short = decision('Short', { '## Consequences\n\nReports that join both need a view.\n': '', 'Date: 2026-10-01\n\n': '' });
    for (const name of ['0003-c', '0004-d', '0005-e'])
      tree.write(`architecture/decisions/${name}.md`, short.replace('# 1', `# ${name.slice(3, 4)}`));
    const { out } = await tree.run(['init', '--yes']);
    assert.match(out, /\nrules:\n {2}section-missing: info {4}# 3 of 5 artifacts fail it today\n/);
    assert.equal((await tree.run(['check'])).code, 0);
  });

  test('refuses to overwrite', async () => {
    tree.write(path, 'profile: strict\n');
    const { code, err } = await tree.run(['init', '--yes']);
    assert.equal(code, 2);
    assert.match(err, /“\.docent\/config\.yaml” is already there/);
    assert.equal(tree.read(path), 'profile: strict\n');
  });

  test('shows where things would go where there is nothing yet', async () => {
    const empty = new Tree({ '.git/HEAD': '' });
    const { out } = await empty.run(['init', '--yes']);
    assert.match(out, /# kinds:\n# {3}adr: \{ home: docs\/adr \}\n/);
    assert.equal((await empty.run(['check'])).code, 0);
    empty.remove();
  });
});
