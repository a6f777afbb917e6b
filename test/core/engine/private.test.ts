import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { MemoryFiles } from '../memory-files.ts';
import { engineOver, said } from './support.ts';

const path = 'private/one-on-ones/2026-11-20-lena.md';
const note = '---\nkind: one-on-one\nwith: Lena\ndate: 2026-11-20\n---\n\n# Lena\n';
const kindFile = (front: string): string => `---\ndocent: 1\nkind: chat\nname: Chat\n${front}\n---\n\n# {title}\n\n## Notes\n`;
const chat = (front = ''): string => `---\nkind: chat\n${front}---\n\n# A chat\n\n## Notes\n\nWe talked.\n`;

type Texts = Readonly<Record<string, string>>;
const exposed = async (texts: Texts): Promise<string[]> => (await loud(texts)).map((line) => line.replace(/ warning private-tracked/, ''));
const loud = async (texts: Texts): Promise<string[]> => said(await engineOver(texts)).filter((line) => line.includes('private-tracked'));

suite('private artifacts', () => {
  test('are those whose kind says so, or whose field does', async () => {
    const kinds = {
      '.docent/kinds/chat.md': kindFile('private: with\nfields: { with: people }'),
      'a.md': chat(),
      'b.md': chat('with: Lena\n'),
      'c.md': chat('with: "{who}"\n'),
      'd.md': chat('with: —\n'),
      'e.md': note,
    };
    const { catalog } = await engineOver(kinds);
    assert.deepEqual(
      [...catalog.all()].filter((summary) => summary.private).map((summary) => summary.path),
      ['b.md', 'e.md'],
    );
  });

  test('are read in their homes although git ignores these, and nothing else is', async () => {
    const engine = await engineOver({
      '.gitignore': 'private/\nout/\nteam/\n',
      '.docent/kinds/chat.md': kindFile('private: true\nhome: out/chats'),
      '.docent/config.yaml': 'kinds: { one-on-one: { home: [private/talks, team/talks] } }\nexclude: ["team/talks/old/**"]\n',
      'private/talks/lena.md': '# Lena\n',
      'team/talks/noor.md': '# Noor\n',
      'team/talks/old/noor.md': '# Noor\n',
      'out/chats/x.md': chat(),
      'out/other.md': chat(),
      [path]: note,
    });
    assert.deepEqual([...engine.catalog.all()].map((each) => each.path).sort(), [
      'out/chats/x.md',
      'private/talks/lena.md',
      'team/talks/noor.md',
    ]);
    assert.equal(engine.catalog.get('team/talks/noor.md')?.basis, 'mapped');
    assert.deepEqual(
      said(engine).filter((line) => line.includes('private-tracked')),
      [],
    );
  });

  test('are no finding where git ignores them, or there is none', async () => {
    assert.deepEqual(await exposed({ [path]: note }), []);
    assert.deepEqual(await exposed({ [path]: note, '.gitignore': 'private/' }), []);
    assert.deepEqual(await exposed({ 'docs/adr/0001-x.md': '# X\n\n## Context\n\n## Decision\n', '.gitignore': '' }), []);
  });

  test('are a warning where git does not ignore them, whatever the basis and the status', async () => {
    const message = 'is private and git does not ignore it; expected a place that git ignores';
    assert.deepEqual(await exposed({ [path]: note, '.git/HEAD': '' }), [`${path}:7:3 This One-on-one ${message}`]);
    const mapped = { '.docent/config.yaml': 'kinds: { one-on-one: { home: talks } }\n', 'talks/lena.md': '# Lena\n', '.git/HEAD': '' };
    assert.deepEqual(await exposed(mapped), [`talks/lena.md:1:3 This One-on-one ${message}`]);
    const closing = kindFile('private: true\nstatuses: { open: { next: [done] }, done: { closed: true } }\nfields: { status: status }');
    const closed = { '.docent/kinds/chat.md': closing, 'a.md': chat('status: done\n'), '.git/HEAD': '' };
    assert.deepEqual(await exposed(closed), [`a.md:6:3 This Chat ${message}`]);
    assert.equal((await loud({ [path]: note, '.git/HEAD': '' })).length, 1);
  });

  test('that git tracks need more than an ignored place', async () => {
    const tracked = { [path]: note, '.git/tracked': path };
    const [open] = await exposed(tracked);
    assert.match(open ?? '', /git tracks it; expected a place that git ignores, and “git rm --cached” takes it out$/);
    const [ignored] = await exposed({ ...tracked, '.gitignore': 'private/' });
    assert.match(ignored ?? '', /git tracks it although it is ignored; “git rm --cached” takes it out$/);
    assert.deepEqual(
      (await (await engineOver(tracked)).fixes(path)).filter(({ finding }) => finding.rule === 'private-tracked'),
      [],
    );
  });

  suite('are kept out by the fix, which', () => {
    /** Title, and what the `.gitignore` says afterwards; the finding is gone then. */
    async function fixed(texts: Texts, at = path): Promise<readonly [string, string, string]> {
      const files = new MemoryFiles({ '.git/HEAD': '', ...texts });
      const engine = await engineOver(files);
      const offer = (await engine.fixes(at)).find(({ finding }) => finding.rule === 'private-tracked');
      assert.equal(offer?.kind, 'suggestion');
      assert.deepEqual(offer.edits(), []);
      const [change, ...more] = offer.changes();
      assert.ok(change && change.type !== 'rename' && more.length === 0);
      const text = change.type === 'create' ? change.text : applyEdits(files.get(change.path) ?? '', change.edits);
      files.set(change.path, text);
      await engine.refreshGit();
      assert.deepEqual(
        engine.findings(at).filter(({ rule }) => rule === 'private-tracked'),
        [],
      );
      return [offer.title, change.path, text];
    }

    test('makes a .gitignore where there is none', async () => {
      const line = '/private/one-on-ones/';
      assert.deepEqual(await fixed({ [path]: note }), [`Add “${line}” to .gitignore`, '.gitignore', `${line}\n`]);
    });

    test('adds a line at its end, as its lines end', async () => {
      for (const [before, after] of [
        ['', '/private/one-on-ones/\n'],
        ['dist/', 'dist/\n/private/one-on-ones/\n'],
        ['dist/\r\nout/\r\n', 'dist/\r\nout/\r\n/private/one-on-ones/\r\n'],
        ['dist/\r\nout/', 'dist/\r\nout/\r\n/private/one-on-ones/\r\n'],
        ['private/*\n!private/one-on-ones/\n', 'private/*\n!private/one-on-ones/\n/private/one-on-ones/\n'],
      ] as const)
        assert.equal((await fixed({ [path]: note, '.gitignore': before }))[2], after);
    });

    test('takes the nearest .gitignore above the folder', async () => {
      const texts = { [path]: note, '.gitignore': '', 'private/.gitignore': '*.tmp\n', 'private/one-on-ones/.gitignore': '!*.md\n' };
      assert.deepEqual((await fixed(texts)).slice(1), ['private/.gitignore', '*.tmp\n/one-on-ones/\n']);
    });

    test('names the file alone where others may read what is beside it', async () => {
      const kind = { '.docent/kinds/chat.md': kindFile('private: with\nhome: docs/chats\nfields: { with: people }') };
      const beside = { ...kind, 'docs/chats/open.md': chat(), 'docs/chats/a [1].md': chat('with: Lena\n'), 'docs/README.md': '# Docs\n' };
      assert.equal((await fixed(beside, 'docs/chats/a [1].md'))[2], '/docs/chats/a \\[1].md\n');
      assert.equal((await fixed({ ...kind, 'a.md': chat('with: Lena\n') }, 'a.md'))[2], '/a.md\n');
    });

    test('names a folder that is no home where several are and nothing else is', async () => {
      const alone = { '.docent/kinds/chat.md': kindFile('private: true'), 'talks/2026/a.md': chat(), 'talks/README.md': '' };
      assert.equal((await fixed(alone, 'talks/2026/a.md'))[2], '/talks/2026/a.md\n');
      assert.equal((await fixed({ ...alone, 'talks/2026/b.md': chat() }, 'talks/2026/a.md'))[2], '/talks/2026/\n');
    });
  });

  test('are looked at again when git has changed, not while somebody types', async () => {
    const files = new MemoryFiles({ '.gitignore': '', [path]: note });
    let asked = 0;
    const git = files.git.bind(files);
    files.git = (paths) => (asked++, git(paths));
    const engine = await engineOver(files);
    const said = (): number => engine.findings(path).filter(({ rule }) => rule === 'private-tracked').length;
    for (const words of ['a', 'b', 'c']) await engine.setOverlay(path, `${note}\n${words}\n`);
    assert.deepEqual([said(), asked], [1, 1]);
    files.set('.gitignore', 'private/\n');
    assert.deepEqual(await engine.refreshGit(), [path]);
    assert.deepEqual([said(), asked], [0, 2]);
    await engine.setOverlay(path, undefined);
    assert.equal(said(), 0);
  });
});
