import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { conforms } from '../conforms.ts';
import { Tree } from '../support.ts';
import { refunds, Repository } from './branch.ts';

const schema = JSON.parse(readFileSync('schemas/review.schema.json', 'utf8')) as object;

/** A team's own list: one item with a reason to be asked, one that is optional. */
const ours = [
  '---\nkind: code-review\n---\n\n# What we ask of a change\n\n## Security\n',
  '- [ ] Is every new input checked?',
  '- [ ] Do secrets stay out? (optional)\n\n## Compatibility\n',
  '- [ ] Can the migration be taken back? <!-- docent: { when: "db/**", evidence: [migrations] } -->',
  '- [ ] Do phones still start? <!-- docent: { when: "app/**" } -->\n',
].join('\n');
const list = 'docs/reviews/what-we-ask.md';

suite('docent review', () => {
  let tree: Repository;
  setup(() => (tree = refunds({ [list]: ours })));
  teardown(() => tree.remove());

  test('prints the team’s checklist with what the change shows', async () => {
    const { code, out, err } = await tree.run(['review'], { columns: 80 });
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^feature\/refunds against main\n {2}change {5}1 commit, 4 files, \+6 −1\n {2}commit {5}[0-9a-f]{7}, since [0-9a-f]{7}\n/,
    );
    assert.match(
      out,
      /\n {2}checklist {2}What we ask of a change \(docs\/reviews\/what-we-ask\.md\)\n\nSecurity\n 1 \[ \] Is every new input checked\?\n/,
    );
    assert.match(out, /\n {7}! 1 new way in: \/refunds\n {9}src\/routes\.ts:4 {2}router\.post\(/);
    assert.match(out, /\n 3 \[ \] Can the migration be taken back\?\n {7}. 1 migration.*\n/);
    assert.doesNotMatch(out, /phones/);
    assert.match(out, /\n\n0 of 2 answered, 0 of 1 optional\n/);
  });

  test('points at what looks like a secret, and shows it in no format', async () => {
    const found = async (format: string): Promise<string> => (await tree.run(['review', '--format', format])).out;
    assert.match(
      await found('text'),
      /\n 2 \[ \] Do secrets stay out\? \(optional\)\n {7}! 1 line looks like a secret\n {9}src\/routes\.ts:5 {2}\S/,
    );
    for (const format of ['text', 'markdown', 'json']) assert.doesNotMatch(await found(format), /Q7ZP2MNB/);
  });

  test('keeps answers from one run to the next, and asks again after a commit that changes what was seen', async () => {
    const said = await tree.run(['review', '--tick', '1', '--not-applicable', '3', '--reason', 'adds a column', '--note', '2=Asked Ada']);
    assert.equal(
      said.out,
      [
        ' 1 [x] Is every new input checked?',
        ' 2 [ ] Do secrets stay out? (optional)',
        '       note: Asked Ada',
        ' 3 [-] Can the migration be taken back?',
        '       not applicable: adds a column',
        '2 of 2 answered, 1 not applicable, 0 of 1 optional',
        '',
      ].join('\n'),
    );
    assert.match((await tree.run(['review'], { cwd: 'src' })).out, / 1 \[x\] Is every/);
    const seen = tree.git('rev-parse', 'HEAD').slice(0, 7);
    tree.commit('One more', { 'src/more.ts': "router.get('/refunds/all', all);\n" });
    const { out } = await tree.run(['review']);
    assert.match(out, new RegExp(` 1 \\[ \\] Is every new input checked\\?\\n {7}look again: answered at ${seen} on other facts\\n`));
    assert.match(out, / 3 \[-\] Can the migration[^]*\n1 of 2 answered, 1 not applicable, 1 to look at again, 0 of 1 optional\n/);
    assert.equal((await tree.run(['review', '--reset'])).out, '0 of 2 answered, 0 of 1 optional\n');
    assert.doesNotMatch((await tree.run(['review'])).out, /look again|Asked Ada/);
  });

  test('writes Markdown for a pull request, which it verifies', async () => {
    const { out } = await tree.run(['review', '--format', 'markdown']);
    assert.match(out, /^## Review of feature\/refunds\n/);
    const open = await tree.run(['review', '--verify', '-'], { stdin: out });
    assert.equal(open.code, 1);
    assert.match(
      open.out,
      /^standard input:\d+ {2}not ticked\n {2}Is every new input checked\?\n\nstandard input:\d+ {2}not ticked\n[^]*\n2 of 2 open\n$/,
    );
    await tree.run(['review', '--tick', 'is-every-new-input-checked', '--not-applicable', '3', '--reason', 'adds a column']);
    const answered = (await tree.run(['review', '--format', 'markdown'])).out;
    assert.deepEqual(await tree.run(['review', '--verify', '-'], { stdin: answered }), { code: 0, out: '2 items answered\n', err: '' });
  });

  test('prints JSON as its schema promises', async () => {
    const { out } = await tree.run(['review', '--format', 'json'], { cwd: 'src' });
    const printed = JSON.parse(out) as {
      name: string;
      checklist: unknown;
      change: { files: number };
      groups: { items: { facts: { places: { path: string }[] }[] }[] }[];
    };
    assert.deepEqual(conforms(printed, schema), []);
    assert.deepEqual([printed.name, printed.change.files], ['feature/refunds', 4]);
    assert.deepEqual(printed.checklist, { title: 'What we ask of a change', source: 'artifact', path: `../${list}`, complaint: null });
    assert.equal(printed.groups[0]?.items[0]?.facts[0]?.places[0]?.path, 'routes.ts');
  });

  test('reviews a branch that is not checked out, and keeps that apart', async () => {
    tree.git('checkout', '--quiet', 'main');
    assert.match((await tree.run(['review', '--head', 'feature/refunds', '--tick', '1'])).out, / 1 \[x\] Is every/);
    const { out, err } = await tree.run(['review']);
    assert.match(out, /^main\n {2}checklist[^]* 1 \[ \] Is every/);
    assert.match(err, /^note: /);
    tree.git('checkout', '--quiet', 'feature/refunds');
    assert.match((await tree.run(['review'])).out, / 1 \[x\] Is every/);
  });

  test('holds the change against another base where one is named', async () => {
    tree.commit('More', { 'src/more.ts': 'export {};\n' });
    assert.match(
      (await tree.run(['review', '--base', 'HEAD~1'])).out,
      /^feature\/refunds against [0-9a-f]{7,8}\n {2}change {5}1 commit, 1 file, \+1 −0\n/,
    );
  });

  test('tells of changes that are not committed', async () => {
    tree.write('README.md', '# Changed\n');
    assert.match((await tree.run(['review'])).out, /\n {2}not read {3}1 file with changes that are not committed\n/);
  });

  test('saves a review as an artifact of the kind, open items and all', async () => {
    const { code, out } = await tree.run(['review', '--tick', '1', '--save']);
    assert.equal(code, 0);
    assert.match(out, /^docs\/reviews\/2026-11-22-[\w-]*feature-refunds\.md\n$/);
    const saved = tree.read(out.trim());
    assert.match(saved, /- \[x\] Is every new input checked\?/);
    const verified = await tree.run(['review', '--verify', out.trim()]);
    assert.equal(verified.code, 1);
    const line = saved.split('\n').findIndex((each) => each.includes('Can the migration')) + 1;
    assert.equal(verified.out, `${out.trim()}:${line}  not ticked\n  Can the migration be taken back?\n\n1 of 2 open\n`);
  });

  test('could not run where somebody names what is not there', async () => {
    const { code, out, err } = await tree.run(['review', '--base', 'mian']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /There is no branch, tag or commit “mian” in this repository; did you mean “main”/);
    assert.equal((await tree.run(['review', '--head', 'nobody'])).code, 2);
    assert.equal((await tree.run(['review', '--tick', '9'])).code, 2);
    assert.match((await tree.run(['review', '--verify', 'nowhere.md'])).err, /“nowhere\.md” cannot be read/);
    assert.match((await tree.run(['review', '--verify', 'README.md'])).err, /There is no mandatory item in “README\.md”/);
    assert.match((await tree.run(['review', '--verify', list, '--tick', '1'])).err, /leave out the other flags/);
  });

  test('has the root of a config below the repository’s top', async () => {
    tree.commit('Billing', {
      'billing/.docent/config.yaml': 'version: 1\n',
      'billing/docs/reviews/ours.md': ours,
      'billing/src/a.ts': "router.get('/a', a);\n",
    });
    const { out } = await tree.run(['review'], { cwd: 'billing/src' });
    assert.match(out, /checklist {2}What we ask of a change \(\.\.\/docs\/reviews\/ours\.md\)/);
    assert.match(out, /\n {9}\.\.\/\.\.\/src\/routes\.ts:4/);
    assert.match(out, /\n {9}a\.ts:1/);
  });
});

suite('docent review, where there is no change to look at', () => {
  const has = async (tree: Tree, note: RegExp, name: string): Promise<void> => {
    const { code, out, err } = await tree.run(['review']);
    assert.equal(code, 0, err);
    assert.match(err, note);
    assert.match(out, new RegExp(`^${name}\\n {2}checklist `));
    assert.match(out, /\n 1 \[ \] .*\n[^]*0 of 2 answered/);
    const json = await tree.run(['review', '--format', 'json']);
    assert.deepEqual(conforms(JSON.parse(json.out), schema), []);
  };

  test('has the checklist alone in a folder that is in no repository, and keeps nothing', async () => {
    const tree = new Tree({ [list]: ours.replace(/^- .* phones.*\n/m, '').replace(/ <!-- docent: .* -->/, '') });
    await has(tree, /^note: This folder is in no git repository\n$/, 'What we ask of a change');
    const { code, err } = await tree.run(['review', '--tick', '1']);
    assert.equal(code, 2);
    assert.match(err, /A review is kept in the git folder of a repository, and there is none here/);
    tree.remove();
  });

  test('has it, and keeps answers, before the first commit', async () => {
    const tree = new Repository({ [list]: ours.replace(/^- .* phones.*\n/m, '') });
    await has(tree, /^note: main has no commit yet/, 'main');
    assert.equal((await tree.run(['review', '--tick', '1'])).code, 0);
    assert.match((await tree.run(['review'])).out, / 1 \[x\]/);
    tree.remove();
  });

  test('has it in a shallow clone, and says how to get the rest', async () => {
    const tree = refunds({ [list]: ours.replace(/^- .* phones.*\n/m, '') });
    tree.git('checkout', '--quiet', 'main');
    const clone = new Tree({});
    rmSync(clone.root, { recursive: true });
    execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=feature/refunds', `file://${tree.root}`, clone.root], {
      stdio: 'pipe',
    });
    await has(clone, /^note: This clone has .*history/, 'feature/refunds');
    clone.remove();
    tree.remove();
  });

  test('knows a head that is detached by its commit', async () => {
    const tree = refunds({ [list]: ours });
    tree.git('checkout', '--quiet', '--detach');
    const commit = tree.git('rev-parse', 'HEAD');
    assert.match((await tree.run(['review', '--tick', '1'])).out, / 1 \[x\]/);
    const { out } = await tree.run(['review']);
    assert.match(out, new RegExp(`^detached head at ${commit.slice(0, 7)} against main\\n[^]* 1 \\[x\\]`));
    assert.match(
      (await tree.run(['review', '--format', 'markdown'])).out,
      new RegExp(`^## Review of detached head at ${commit.slice(0, 7)}`),
    );
    tree.remove();
  });

  test('says so where there is no git, and prints the list', () => {
    const tree = refunds({ [list]: ours });
    const empty = join(tree.root, 'empty');
    mkdirSync(empty);
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('src/cli/bin.ts'), 'review'], {
      cwd: tree.root,
      encoding: 'utf8',
      env: { PATH: empty, HOME: tree.root },
    });
    assert.equal(status, 0);
    assert.match(stderr, /^note: There is no git on the PATH/m);
    assert.match(stdout, /^What we ask of a change\n {2}checklist [^]* 1 \[ \] Is every/);
    tree.remove();
  });
});
