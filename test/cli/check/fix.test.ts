import assert from 'node:assert/strict';
import { decision, declared, Tree } from '../support.ts';

const path = 'docs/adr/0001-split-the-schema.md';
const right = declared(decision('Split the schema'));
const misspelt = right.replace('Accepted', 'Acepted');

suite('docent check --fix', () => {
  let tree: Tree;

  setup(() => {
    tree = new Tree({ '.git/HEAD': '', [path]: misspelt });
  });
  teardown(() => tree.remove());

  test('makes the safe fixes and touches nothing else', async () => {
    const { code, out, err } = await tree.run(['check', '--fix']);
    assert.deepEqual([code, out, err], [0, 'No findings in 1 artifact\n', '1 fix made in 1 file\n']);
    assert.equal(tree.read(path), right);
  });

  test('keeps line ends and a byte-order mark', async () => {
    tree.write(path, `\uFEFF${misspelt.replaceAll('\n', '\r\n')}`);
    await tree.run(['check', '--fix']);
    assert.equal(tree.read(path), `\uFEFF${right.replaceAll('\n', '\r\n')}`);
  });

  test('has nothing to do a second time', async () => {
    await tree.run(['check', '--fix']);
    assert.equal((await tree.run(['check', '--fix'])).err, 'No safe fix to make\n');
  });

  test('leaves files alone that were not asked for', async () => {
    tree.write('docs/adr/0002-other.md', decision('Other'));
    await tree.run(['check', '--fix', 'docs/adr/0002-other.md']);
    assert.equal(tree.read(path), misspelt);
  });

  test('prints what it would do, and does not', async () => {
    const { out, err } = await tree.run(['check', '--fix-dry-run']);
    assert.equal(
      out,
      [
        `--- a/${path}`,
        `+++ b/${path}`,
        '@@ -8,7 +8,7 @@',
        ' ',
        ' ## Status',
        ' ',
        '-Acepted',
        '+Accepted',
        ' ',
        ' ## Context',
        ' ',
        '',
      ].join('\n'),
    );
    assert.equal(err, '1 fix would be made in 1 file\n');
    assert.equal(tree.read(path), misspelt);
  });

  test('mends the config too', async () => {
    tree.write('.docent/config.yaml', 'profil: strict # as agreed\n');
    const { err } = await tree.run(['check', '--fix', '.docent']);
    assert.equal(err, '1 fix made in 1 file\n');
    assert.equal(tree.read('.docent/config.yaml'), 'profile: strict # as agreed\n');
  });

  test('refuses what cannot go together', async () => {
    for (const more of [['--fix'], ['--format', 'json']]) assert.equal((await tree.run(['check', '--fix-dry-run', ...more])).code, 2);
  });
});

suite('docent check --stdin-filename', () => {
  let tree: Tree;

  setup(() => {
    tree = new Tree({ '.git/HEAD': '', [path]: right });
  });
  teardown(() => tree.remove());

  test('checks what is typed in place of what is stored', async () => {
    const { code, out } = await tree.run(['check', '--stdin-filename', path], { stdin: misspelt });
    assert.equal(code, 1);
    assert.match(out, /0001-split-the-schema\.md:11:1 {2}warning {2}status-unknown/);
  });

  test('needs no such file, nor its folder', async () => {
    const { out } = await tree.run(['check', '--stdin-filename', 'new/adr/0001-x.md'], { stdin: misspelt });
    assert.match(out, /^new\/adr\/0001-x\.md:11:1/);
  });

  test('prints the mended text', async () => {
    const { out } = await tree.run(['check', '--fix', '--stdin-filename', path], { stdin: misspelt });
    assert.equal(out, right);
    assert.equal(tree.read(path), right);
  });
});
