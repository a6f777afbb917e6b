import assert from 'node:assert/strict';
import { readKindChecklist } from '../../../src/core/review/read-checklist.ts';
import { shippedKinds, words } from '../kinds/support.ts';
import { shippedFacts, said } from './said.ts';
import { changeOf } from './diff.ts';

const finds = (rule: string, path: string, ...lines: readonly string[]): void => {
  for (const line of lines) assert.equal(said(rule, `=== ${path}\n${line}\n`).length > 0, true, `${rule}, ${path}: ${line}`);
};
const passes = (rule: string, path: string, ...lines: readonly string[]): void => {
  for (const line of lines) assert.deepEqual(said(rule, `=== ${path}\n${line}\n`), [], `${rule}, ${path}: ${line}`);
};

suite('rules of evidence we ship', () => {
  test('find SQL that is put together, not SQL with parameters or sentences', () => {
    finds(
      'sql',
      'a.ts',
      '+  db.query("SELECT * FROM users WHERE id = " + id);',
      "+  db.query('DELETE FROM t WHERE id = ' + id);",
      '+  db.query(`SELECT a FROM t WHERE id = ${id}`);',
    );
    finds('sql', 'a.py', '+    cur.execute(f"SELECT * FROM t WHERE id = {id}")', '+    cur.execute("SELECT * FROM t WHERE id = %s" % id)');
    finds('sql', 'a.go', '+	q := fmt.Sprintf("SELECT * FROM t WHERE id = %s", id)');
    finds('sql', 'A.java', '+    String q = "UPDATE t SET a = 1 WHERE id = " + id;');
    finds('sql', 'a.rb', '+  User.where("name = #{params[:name]}")');
    passes(
      'sql',
      'a.ts',
      '+  db.query("SELECT * FROM users WHERE id = ?", [id]);',
      '+  say(`Select a file from ${folder}`);',
      '+  sql`SELECT * FROM t WHERE id = ${id}`;',
      '+  log("UPDATE of " + name);',
    );
    passes('sql', 'a.py', '+    cur.execute("SELECT * FROM t WHERE id = %s", (id,))');
  });

  test('find other programs that are started, not other things of that name', () => {
    finds('shell', 'a.ts', "+  execSync('ls');", "+  const p = spawn('git', args);");
    finds('shell', 'a.py', '+    subprocess.run(["ls"])', '+    os.system(cmd)');
    finds('shell', 'a.go', '+	cmd := exec.Command("git", "log")');
    finds('shell', 'A.cs', '+    Process.Start("cmd.exe");');
    finds('shell', 'a.rs', '+    std::process::Command::new("ls")');
    passes('shell', 'a.ts', '+  const m = pattern.exec(text);', '+  // execSync(command)', '+  await system.spawn(thing);');
    passes('shell', 'a.rs', '+    tokio::spawn(async move {});', '+    let app = Command::new("app");');
  });

  test('find text that is run or shown as it is', () => {
    finds('code-from-text', 'a.js', '+  eval(text);', '+  const f = new Function("a", body);');
    finds('code-from-text', 'a.py', '+    x = pickle.loads(body)', '+    y = yaml.load(body)');
    passes('code-from-text', 'a.py', '+    y = yaml.load(body, Loader=yaml.SafeLoader)', '+    model.eval()', '+    df.eval("a + b")');
    finds('unescaped', 'a.tsx', '+  <p dangerouslySetInnerHTML={{ __html: text }} />', '+  node.innerHTML = text;');
    passes('unescaped', 'a.ts', "+  node.innerHTML = '';", '+  if (node.innerHTML === text) return;');
  });

  test('find more rights', () => {
    finds('privileges', 'Dockerfile', '+USER root');
    finds('privileges', 'k8s/app.yaml', '+      privileged: true', '+  runAsUser: 0');
    finds('privileges', '.github/workflows/ci.yml', '+  contents: write', '+  pull_request_target:');
    finds('privileges', 'iam.tf', '+  actions = ["*"]');
    finds('privileges', 'server.ts', "+  res.setHeader('Access-Control-Allow-Origin', '*');");
    finds('privileges', 'db/migrate/1_a.sql', '+GRANT ALL ON t TO app;');
    passes('privileges', 'k8s/app.yaml', '+      privileged: false', '+# privileged: true', '+  runAsUser: 1000');
    passes('privileges', '.github/workflows/ci.yml', '+  contents: read', '-  contents: write');
    passes('privileges', 'docs/setup.md', '+sudo apt install it');
  });

  test('find checks that are gone, not those that moved', () => {
    finds('guards-removed', 'A.java', '-    @PreAuthorize("hasRole(1)")');
    finds('guards-removed', 'a.py', '-@login_required');
    passes('guards-removed', 'a.py', '-@login_required\n+@login_required\n', '+@login_required');
  });

  test('find what a migration takes away, on the way there', () => {
    finds('migrations-destroy', 'db/migrate/1_a.rb', '+    remove_column :users, :name');
    finds('migrations-destroy', 'migrations/V2__x.sql', '+ALTER TABLE a DROP COLUMN b;', '+drop table a;');
    finds('migrations-destroy', 'app/migrations/0002_x.py', '+        migrations.RemoveField(');
    passes(
      'migrations-destroy',
      'alembic/versions/1.py',
      '+def upgrade():\n+    op.create_table("a")\n+def downgrade():\n+    op.drop_table("a")',
    );
    passes('migrations-destroy', 'migrations/1.down.sql', '+DROP TABLE a;');
    passes('migrations-destroy', 'src/a.sql', '+DROP TABLE a;');
    assert.deepEqual(said('migrations', '+++ db/migrate/1_a.rb\n+x\n'), ['1 migration: db/migrate/1_a.rb', '  db/migrate/1_a.rb']);
  });

  test('find notes to do later in comments alone', () => {
    finds('todos', 'a.ts', '+  // TODO: think', '+  /* FIXME */', '+  done(); // HACK for now');
    finds('todos', 'a.py', '+    # TODO(ana): think');
    passes(
      'todos',
      'a.ts',
      "+  say('// TODO');",
      "+  say('+ // TODO: think');",
      '+  const TODO = 1;',
      '+  // todos of the day',
      '-  // TODO: think',
    );
  });

  test('find settings, flags and alerts', () => {
    finds('settings', 'a.ts', '+  const url = process.env.PAY_URL;');
    finds('settings', 'a.go', '+	url := os.Getenv("PAY_URL")');
    passes('settings', 'a.ts', "+  process.env.PAY_URL = 'x';", '+  const home = process.env.HOME;');
    passes('settings', 'a.rb', '+ENV["PAY_URL"] ||= "x"');
    finds('flags', 'a.ts', "+  if (isFeatureEnabled('new-checkout')) go();");
    finds('alerts', 'rules.yml', '+  - alert: HighLatency');
  });

  test('tell of documents and the changelog, touched or not', () => {
    const texts = (written: string): string[] =>
      shippedFacts(changeOf(written))
        .filter(({ rule }) => /^(?:docs|changelog|runbooks)/.test(rule))
        .map(({ text }) => text);

    assert.deepEqual(texts('=== src/a.ts\n+one();\n'), ['No document changed beside the code', 'Nothing new in a changelog']);
    assert.deepEqual(texts('=== src/a.ts\n+one();\n=== README.md\n+x\n=== CHANGELOG.md\n+x\n=== docs/runbooks/a.md\n+x\n'), [
      '1 document changed: README.md',
      '1 runbook changed: docs/runbooks/a.md',
      'The changelog changed',
    ]);
    assert.deepEqual(texts('=== src/a.ts\n+// one\n=== test/a.test.ts\n+one();\n'), []);
  });

  test('miss nothing in a changelog where there is none', () => {
    const change = changeOf('=== src/a.ts\n+one();\n');
    const missed = (top: readonly string[]): boolean => shippedFacts({ ...change, top }).some(({ rule }) => rule === 'changelog-untouched');

    assert.deepEqual([missed(['src', 'README.md']), missed(['src', 'CHANGES.md']), missed(['.changeset', 'src'])], [false, true, true]);
  });

  test('tell the size without generated files, in steps', () => {
    const lines = (count: number): string => '+one();\n'.repeat(count);
    const key = (count: number): string | undefined =>
      shippedFacts(changeOf(`=== a.ts\n${lines(count)}`)).find(({ rule }) => rule === 'size')?.key;

    assert.deepEqual(said('size', `=== a.ts\n${lines(3)}=== package-lock.json\n${lines(900)}`), ['1 file, 3 changed lines']);
    assert.deepEqual(said('size', `=== a.ts\n${lines(201)}`), [
      '1 file, 201 changed lines, more than 200: large changes hide bugs',
      '  a.ts',
    ]);
    assert.deepEqual(
      [key(1) === key(200), key(201) === key(399), key(200) === key(201), key(399) === key(401)],
      [true, true, false, false],
    );
  });

  test('take no long time over hostile lines', () => {
    const start = performance.now();
    for (const piece of ['"SELECT FROM ', 'a', ' ', '(', 'password = "', '// ', '<!--', 'eyJ', 'a.', '://a:', "'"]) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const many = Array.from({ length: 2_000 }, (_, line) => ({ line: line + 1, text: piece.repeat(60) }));
      const lines = { added: [{ line: 1, text }, ...many], removed: many };
      shippedFacts({
        ...changeOf(''),
        files: ['a.ts', 'a.yml', 'package.json', 'migrations/a.sql'].map((path) => ({
          path,
          status: 'modified' as const,
          binary: false,
          added: 2,
          removed: 1,
          lines,
          before: text,
          after: text,
        })),
      });
    }
    assert.ok(performance.now() - start < 15_000, `${performance.now() - start} ms`);
  });
});

suite('the checklist we ship', () => {
  const kind = shippedKinds.find(({ evidence }) => evidence !== undefined);
  const groups = kind ? readKindChecklist(kind, words).groups : [];

  test('asks seven questions of every change, and others that may stay open', () => {
    assert.deepEqual(
      groups.map(({ section, items }) => [
        section,
        items.filter(({ optional }) => !optional).length,
        items.filter(({ optional }) => optional).length,
      ]),
      ['purpose', 'tests', 'security', 'performance', 'maintainability', 'compatibility', 'documentation'].map((section) => [
        section,
        1,
        2,
      ]),
    );
  });

  test('has an item for every rule', () => {
    const without = (kind?.evidence ?? []).filter(
      (rule) =>
        !groups.some(
          ({ section, items }) =>
            section === rule.section && items.some(({ text }) => rule.words.some((word) => text.toLowerCase().includes(word))),
        ),
    );

    assert.deepEqual(
      without.map(({ id }) => id),
      [],
    );
  });
});
