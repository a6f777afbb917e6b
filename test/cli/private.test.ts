import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { openWorkspace } from '../../src/cli/workspace.ts';
import { reportOf } from '../../src/cli/check/report.ts';
import { decision, Tree, type Around } from './support.ts';

const home = 'private/one-on-ones';
const note = `${home}/2026-11-13-lena-fischer.md`;
const text = (more = ''): string =>
  `---\nkind: one-on-one\nwith: Lena Fischer\ndate: 2026-11-13\nduration: 40 min\n---\n\n# Lena Fischer\n\nSee [the schema](../../docs/adr/0001-split.md).\n${more}`;

suite('private artifacts on the command line', () => {
  let tree: Tree;
  const git = (...args: readonly string[]): void => void execFileSync('git', args, { cwd: tree.root, stdio: 'pipe' });

  setup(() => {
    tree = new Tree({ 'docs/adr/0001-split.md': decision('1. Split the schema'), [note]: text() });
    git('init', '--quiet');
  });
  teardown(() => tree.remove());

  suite('list', () => {
    setup(() => tree.write('.gitignore', 'private/\n'));

    test('leaves them out, and says so', async () => {
      const { out, err } = await tree.run(['list']);
      assert.match(out, /^ADR-1 .*\n1 artifact\n$/);
      assert.equal(err, 'note: 1 private artifact is left out; “--private”, or their kind’s name, shows them\n');
      tree.write(note.replace('13', '20'), text());
      assert.match((await tree.run(['list'])).err, /^note: 2 private artifacts are left out/);
      assert.equal((await tree.run(['list', 'adr'])).err, '');
    });

    test('has them where they are asked for', async () => {
      for (const argv of [
        ['list', '--private'],
        ['list', 'one-on-one'],
      ]) {
        const { out, err } = await tree.run(argv);
        assert.match(out, /Lena Fischer/);
        assert.equal(err, '');
      }
    });

    test('does the same for programs', async () => {
      for (const format of ['json', 'csv']) {
        assert.doesNotMatch((await tree.run(['list', '--format', format])).out, /Lena/);
        assert.match((await tree.run(['list', '--format', format])).err, /1 private artifact is left out/);
        assert.match((await tree.run(['list', '--format', format, '--private'])).out, /Lena/);
      }
    });

    test('and what they point at is not shown as cited by them', async () => {
      assert.doesNotMatch((await tree.run(['show', 'ADR-1'])).out, /Lena/);
      assert.match((await tree.run(['show', note])).out, /Lena Fischer/);
      assert.match((await tree.run(['kinds'])).out, /^one-on-one +One-on-one +private /m);
    });
  });

  test('are not written of in a config that everybody reads', async () => {
    const { out } = await tree.run(['init'], { isTTY: true, answer: 'n' });
    assert.match(out, /adr/);
    assert.doesNotMatch(out, /^ +one-on-one:/m);
    assert.doesNotMatch(out, /private/);
  });

  suite('new', () => {
    const create = (argv: readonly string[], around: Around = {}) => tree.run(['new', 'one-on-one', 'Noor Haddad', ...argv], around);
    const created = `${home}/2026-11-22-noor-haddad.md`;

    test('says where git would take one, and creates it all the same', async () => {
      const { code, out, err } = await create([]);
      assert.deepEqual([code, out], [0, `${created}\n`]);
      assert.equal(
        err,
        `note: git does not ignore ${home}: whoever can read the repository can read it. “/${home}/” in .gitignore keeps it out; “--ignore” adds that\n`,
      );
      assert.match(tree.read(created), /^---\nkind: one-on-one\nwith: Noor Haddad\n/);
      assert.throws(() => tree.read('.gitignore'));
    });

    test('adds the line where it is told to, and no other a second time', async () => {
      tree.write('.gitignore', 'dist/');
      const { out, err } = await create(['--ignore']);
      assert.deepEqual([out, err], [`${created}\n`, `note: “/${home}/” was added to .gitignore\n`]);
      assert.equal(tree.read('.gitignore'), `dist/\n/${home}/\n`);
      git('check-ignore', '--quiet', created);
      assert.equal((await create(['--ignore'])).err, '');
      assert.equal((await create([])).err, '');
      assert.equal(tree.read('.gitignore'), `dist/\n/${home}/\n`);
    });

    test('ignores the file alone where others may read what is beside it, in git’s own spelling', async () => {
      tree.write('docs/[talks]/readable.md', '# Talks\n');
      const { out } = await create(['--ignore', '--folder', 'docs/[talks]']);
      assert.equal(out, 'docs/[talks]/2026-11-22-noor-haddad.md\n');
      assert.equal(tree.read('.gitignore'), '/docs/\\[talks]/2026-11-22-noor-haddad.md\n');
      git('check-ignore', '--quiet', out.trim());
      assert.throws(() => git('check-ignore', '--quiet', 'docs/[talks]/readable.md'));
    });

    test('is silent without git, and about what is not private', async () => {
      const alone = new Tree({ 'a.md': '' });
      assert.equal((await alone.run(['new', 'one-on-one', 'Noor'])).err, '');
      alone.remove();
      const { err } = await tree.run(['new', 'interview-rubric', 'Engineer']);
      assert.equal(err, '');
      assert.match(
        (await tree.run(['new', 'interview-rubric', 'Ana, Engineer', '--set', 'candidate=Ana'])).err,
        /git does not ignore docs\//,
      );
      const refused = await tree.run(['new', 'adr', 'X', '--ignore']);
      assert.deepEqual([refused.code, refused.err.split('\n')[0]], [2, 'docent: “--ignore” is for what is private, and no ADR is']);
    });
  });

  suite('check', () => {
    const rules = async (): Promise<string[]> => {
      const { out } = await tree.run(['check', '--format', 'json']);
      return (JSON.parse(out) as { findings: { path: string; rule: string }[] }).findings
        .filter(({ path }) => path === note)
        .map(({ rule }) => rule);
    };

    test('says that git does not ignore one, or tracks it, as git has it', async () => {
      assert.ok((await rules()).includes('private-tracked'));
      tree.write('.gitignore', 'private/\n');
      assert.ok(!(await rules()).includes('private-tracked'));
      git('add', '--force', note);
      const { code, out } = await tree.run(['check']);
      assert.match(out, /This One-on-one is private and git tracks it although it is ignored; “git rm --cached” takes it out/);
      assert.equal(code, 1);
      git('rm', '--quiet', '--cached', note);
      assert.ok(!(await rules()).includes('private-tracked'));
    });

    test('shows others no finding but that one, without the title', async () => {
      tree.write(note, text('\nSee [nothing](nowhere.md).\n'));
      const io = { cwd: tree.root, env: {}, stderr: { isTTY: false } } as never;
      const workspace = await openWorkspace(tree.root, io);
      const read = async (byOthers: boolean) => reportOf([{ workspace, asked: { paths: [''] } }], { shows: false, byOthers });
      const all = (await read(false)).findings.filter(({ path }) => path === note);
      assert.ok(all.length > 1, JSON.stringify(all));
      const { findings, counts } = await read(true);
      const left = findings.filter(({ path }) => path === note);
      assert.deepEqual(
        left.map(({ finding }) => finding.rule),
        ['private-tracked'],
      );
      assert.doesNotMatch(left[0]?.finding.message ?? '', /Lena/);
      assert.equal(counts.warnings, findings.filter(({ finding }) => finding.severity === 'warning').length);
    });
  });
});
