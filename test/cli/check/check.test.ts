import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conforms } from '../conforms.ts';
import { type Around, decision, declared, Tree } from '../support.ts';

const schema = JSON.parse(readFileSync('schemas/check.schema.json', 'utf8')) as object;

const escape = '\u001b';

/** A decision with a misspelt status and a link that leads nowhere. */
const wrong = declared(decision('Split the schema', { Accepted: 'Acepted', 'Two teams': 'See [the notes](notes.md). Two teams' }));

suite('docent check', () => {
  let tree: Tree;

  setup(() => {
    tree = new Tree({
      '.git/HEAD': 'ref: refs/heads/main\n',
      'docs/adr/0001-split-the-schema.md': wrong,
      'docs/adr/0002-name-the-views.md': decision('Name the views'),
      'docs/README.md': '# About\n',
    });
  });
  teardown(() => tree.remove());

  test('shows the place, the words and the way out, and fails', async () => {
    const { code, out, err } = await tree.run(['check']);
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.equal(
      out,
      [
        'docs/adr/0001-split-the-schema.md:11:1  warning  status-unknown',
        '  Status “Acepted” is misspelt; expected “accepted”',
        '  11 │ Acepted',
        '     │ ^^^^^^^',
        '  fix: Change to “Accepted”',
        '',
        'docs/adr/0001-split-the-schema.md:15:17  warning  link-broken',
        '  File “notes.md” is not there; expected a file of the repository',
        '  15 │ See [the notes](notes.md). Two teams write to one database and step on each other.',
        '     │                 ^^^^^^^^',
        '',
        '2 findings in 1 file (2 artifacts checked): 2 warnings',
        'One has a safe fix: “docent check --fix” makes it',
        '“docent rules RULE” says why a rule is there',
        '',
      ].join('\n'),
    );
  });

  test('is content with what is well', async () => {
    assert.deepEqual(await tree.run(['check', 'docs/adr/0002-name-the-views.md']), {
      code: 0,
      out: 'No findings in 1 artifact\n',
      err: '',
    });
  });

  test('says nothing where nothing fails and quiet was asked for', async () => {
    assert.deepEqual(await tree.run(['check', '--quiet', '--fail-on', 'error']), { code: 0, out: '', err: '' });
  });

  test('speaks of files as they are seen from the working directory', async () => {
    const { out } = await tree.run(['check', '../docs/adr/0001-split-the-schema.md'], { cwd: 'docs' });
    assert.match(out, /^adr\/0001-split-the-schema\.md:11:1 /);
  });

  test('holds one file against the whole workspace', async () => {
    tree.write('docs/adr/0002-number-taken.md', decision('Number taken'));
    const { out } = await tree.run(['check', 'docs/adr/0002-number-taken.md']);
    assert.match(out, /number-duplicate/);
    assert.doesNotMatch(out, /0001-/);
  });

  test('prints JSON as its schema promises', async () => {
    const { code, out } = await tree.run(['check', '--format', 'json']);
    const printed: unknown = JSON.parse(out);
    assert.equal(code, 1);
    assert.deepEqual(conforms(printed, schema), []);
    assert.deepEqual((printed as { findings: unknown[] }).findings[0], {
      path: 'docs/adr/0001-split-the-schema.md',
      rule: 'status-unknown',
      severity: 'warning',
      kind: 'adr',
      basis: 'declared',
      line: 11,
      column: 1,
      endLine: 11,
      endColumn: 8,
      message: 'Status “Acepted” is misspelt; expected “accepted”',
      fix: 'safe',
      help: 'docent rules status-unknown',
    });
    assert.deepEqual((printed as { summary: unknown }).summary, { artifacts: 2, errors: 0, warnings: 2, infos: 0, hints: 0 });
  });

  test('says null for kind and basis where the place is no artifact', async () => {
    tree.write('.docent/config.yaml', 'profil: strict\n');
    const { out } = await tree.run(['check', '.docent', '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: { path: string; kind: unknown; basis: unknown }[] };
    assert.deepEqual(conforms(JSON.parse(out), schema), []);
    assert.deepEqual([findings[0]?.path, findings[0]?.kind, findings[0]?.basis], ['.docent/config.yaml', null, null]);
  });

  test('tells of a config with faults although only a folder was asked for', async () => {
    tree.write('.docent/config.yaml', 'profil: strict\n');
    const { err } = await tree.run(['check', 'docs']);
    assert.equal(err, 'note: 1 finding in .docent/config.yaml: “docent check .docent/config.yaml” shows them\n');
  });

  test('could not run where a path is not there', async () => {
    assert.deepEqual(await tree.run(['check', 'dcs']), { code: 2, out: '', err: 'docent: “dcs” is not there\n' });
    assert.equal((await tree.run(['check', 'docs/*.md'])).code, 2);
  });

  test('says of a file that is not UTF-8 that it is not', async () => {
    writeFileSync(join(tree.root, 'docs/adr/0009-latin.md'), Buffer.from('# Caf\xe9\n', 'latin1'));
    const because = /no artifact:? +it is not UTF-8; expected text in UTF-8\n/;
    assert.match((await tree.run(['check', 'docs/adr/0009-latin.md'])).err, because);
    assert.match((await tree.run(['check', '--explain', 'docs/adr/0009-latin.md'])).out, because);
  });

  test('says why a file that was named is no artifact', async () => {
    const { code, err } = await tree.run(['check', 'docs/README.md']);
    assert.equal(code, 0);
    assert.match(err, /^note: docs\/README\.md is no artifact: /);
  });

  test('says where the repository begins to whoever is so deep in it that nothing is seen', async () => {
    tree.write('docs/notes/monday.md', '# Monday\n');
    const { code, out, err } = await tree.run(['check'], { cwd: 'docs/notes' });
    assert.deepEqual([code, out], [0, 'No artifacts, no findings\n']);
    assert.equal(err, 'note: Docent looks from here down; the repository begins at “../..”. Run it there, or “docent init” there once\n');
  });

  test('looks from the nearest .docent down, wherever it is called', async () => {
    tree.write('.docent/config.yaml', 'profile: default\n');
    assert.match((await tree.run(['check', '../adr'], { cwd: 'docs' })).err, /not there/);
    assert.match((await tree.run(['list'], { cwd: 'docs/adr' })).out, /0001-split-the-schema\.md\n[^]*2 artifacts/);
  });

  test('holds to the profile asked for', async () => {
    tree.write('docs/adr/0003-short.md', decision('Short', { '## Consequences\n\nReports that join both need a view.\n': '' }));
    assert.equal((await tree.run(['check', 'docs/adr/0003-short.md', '--fail-on', 'error'])).code, 0);
    assert.equal((await tree.run(['check', 'docs/adr/0003-short.md', '--fail-on', 'error', '--profile', 'strict'])).code, 1);
  });

  test('takes a folder with its own .docent as a root of its own', async () => {
    tree.write('inner/.docent/config.yaml', 'profile: strict\n');
    tree.write('inner/docs/adr/0001-short.md', decision('Short', { '## Consequences\n\nReports that join both need a view.\n': '' }));
    tree.write('inner/notes/README.md', '# Notes\n');
    assert.match((await tree.run(['check', 'inner/notes', '.', '--fail-on', 'error', '-q'])).out, /^inner\/docs/);
    const { out } = await tree.run(['check', '--fail-on', 'error', '-q']);
    assert.match(out, /^inner\/docs\/adr\/0001-short\.md:.* error {2}section-missing/);
  });

  test('paints only where it is wanted', async () => {
    const isPainted = async (argv: readonly string[], around: Around): Promise<boolean> =>
      (await tree.run(['check', ...argv], around)).out.includes(escape);
    assert.equal(await isPainted([], {}), false);
    assert.equal(await isPainted([], { isTTY: true, columns: 80 }), true);
    assert.equal(await isPainted([], { isTTY: true, env: { NO_COLOR: '1' } }), false);
    assert.equal(await isPainted([], { env: { FORCE_COLOR: '1' } }), true);
    assert.equal(await isPainted(['--color', 'never'], { isTTY: true }), false);
    assert.equal(await isPainted(['--color', 'always'], {}), true);
  });

  test('obeys nothing that stands in a document', async () => {
    tree.write('docs/adr/0004-odd.md', declared(decision('Odd', { Accepted: `${escape}]0;owned\u0007Acepted` })));
    const { out } = await tree.run(['check', 'docs/adr/0004-odd.md']);
    assert.match(out, /␛\]0;owned␇Acepted/);
    assert.ok(!out.includes(escape) && !out.includes('\u0007'));
  });

  test('names what is not UTF-8 where an artifact would be', async () => {
    writeFileSync(join(tree.root, 'docs/adr/0003-cafe.md'), Buffer.from(decision('Café'), 'latin1'));
    writeFileSync(join(tree.root, 'docs/cafe.md'), Buffer.from('# Café', 'latin1'));
    assert.equal((await tree.run(['check', 'docs'])).err, 'note: docs/adr/0003-cafe.md was not checked: it is not UTF-8\n');
  });
});
