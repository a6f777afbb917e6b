import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Refusal } from '../../src/manifest/protocol.ts';
import type { BranchRow, RepositoryReview, ReviewActParams, ReviewItemRow } from '../../src/manifest/review.ts';
import { gitUri } from '../../src/server/features/review/git-uri.ts';
import { folderOf, removeFolders } from '../node/support.ts';
import { ableEditor, startEditor, stopEditors, type Editor } from './client.ts';
import { repositoryOf, type TestRepository } from './repository.ts';

const files = {
  '.docent/config.yaml': 'review: { checklist: docs/checklist.md }\n',
  'docs/checklist.md': [
    '# Before we merge',
    '',
    '- [ ] Is it right? See [the rules](rules.md#first), [the law](https://example.org/law), [mine](../../../etc/passwd).',
    '- [ ] Is it tested?',
    '- [ ] Is it told? <!-- docent: { when: "src/**" } -->',
    '- [ ] Is it pretty? (optional)',
    '',
  ].join('\n'),
  'docs/rules.md': '# Rules\n\n## First\n',
  'src/a.ts': 'export const a = 1;\n',
};

const itemsIn = ({ groups }: RepositoryReview): readonly ReviewItemRow[] => groups.flatMap(({ items }) => items);
const statesIn = (review: RepositoryReview): string[] => itemsIn(review).map(({ state }) => state);

suite('reviews, asked of the server', () => {
  let repository: TestRepository;
  let editor: Editor;
  let uri: string;
  setup(async () => {
    repository = repositoryOf(files);
    uri = pathToFileURL(repository.top).toString();
    repository.git('checkout', '--quiet', '-b', 'feature/x');
    repository.commit('Change it', { 'src/a.ts': 'export const a = 2;\n' });
    editor = await startEditor({ root: repository.top });
  });
  teardown(async () => {
    await stopEditors();
    removeFolders();
  });

  async function review(heads: Record<string, string> = {}, of = editor): Promise<RepositoryReview> {
    const [first, ...more] = await of.ask<RepositoryReview[]>('docent/reviews', { heads });
    assert.ok(first);
    assert.deepEqual(more, []);
    return first;
  }
  const act = <R = RepositoryReview>(params: ReviewActParams | object, head?: string, of = editor): Promise<R> =>
    of.ask<R>('docent/reviewAct', { repository: uri, act: params, ...(head === undefined ? {} : { head }) });
  const id = (review: RepositoryReview, index: number): string => itemsIn(review)[index]?.id ?? '';

  test('are of the branch that is checked out, by the checklist of the team', async () => {
    const found = await review();
    assert.equal(found.repository, uri);
    assert.deepEqual([found.branch, found.isOther, found.notice], ['feature/x', false, null]);
    assert.equal(found.change?.headCommit, repository.git('rev-parse', 'HEAD'));
    const { headCommit: _, ...change } = found.change;
    assert.deepEqual(change, {
      head: 'feature/x',
      base: 'main',
      baseIsChosen: false,
      commits: 1,
      files: 1,
      added: 1,
      removed: 1,
      uncommitted: 0,
      unread: 0,
    });
    assert.deepEqual(found.checklist, {
      title: 'Before we merge',
      type: 'template',
      uri: editor.uri('docs/checklist.md'),
      complaint: null,
    });
    assert.deepEqual(
      itemsIn(found).map(({ text, optional, state, line }) => [text.split('?')[0], optional, state, line]),
      [
        ['Is it right', false, 'open', 2],
        ['Is it tested', false, 'open', 3],
        ['Is it told', false, 'open', 4],
        ['Is it pretty', true, 'open', 5],
      ],
    );
    assert.deepEqual(itemsIn(found)[0]?.links, [
      { text: 'the rules', uri: `${editor.uri('docs/rules.md')}#first` },
      { text: 'the law', uri: 'https://example.org/law' },
    ]);
    assert.deepEqual(found.progress, { total: 3, answered: 0, notApplicable: 0, again: 0, optional: 1, optionalAnswered: 0 });
  });

  test('are changed by acts, whose answer is the review', async () => {
    const before = await review();
    assert.deepEqual(statesIn(await act({ do: 'tick', items: [id(before, 0), id(before, 3)] })), ['done', 'open', 'open', 'done']);
    const after = await act({ do: 'not-applicable', items: [id(before, 1)], reason: ' No code \n' });
    assert.deepEqual([itemsIn(after)[1]?.state, itemsIn(after)[1]?.reason], ['not-applicable', 'No code']);
    assert.deepEqual(after.progress, { total: 3, answered: 2, notApplicable: 1, again: 0, optional: 1, optionalAnswered: 1 });
    const noted = await act({ do: 'note', item: id(before, 2), note: 'Ask Grace' });
    assert.equal(itemsIn(noted)[2]?.note, 'Ask Grace');
    assert.deepEqual(await review(), noted);
    assert.deepEqual(statesIn(await act({ do: 'untick', items: [id(before, 0)] })), ['open', 'not-applicable', 'open', 'done']);
    assert.deepEqual(statesIn(await act({ do: 'reset' })), ['open', 'open', 'open', 'open']);
  });

  test('lose none of many acts at once', async () => {
    const before = await review();
    await Promise.all([0, 1, 2, 3].map((index) => act({ do: 'tick', items: [id(before, index)] })));
    assert.deepEqual(statesIn(await review()), ['done', 'done', 'done', 'done']);
  });

  test('refuse what cannot be done, and say why', async () => {
    const item = id(await review(), 0);
    const reasonOf = async (params: object): Promise<string> => (await act<Refusal>(params)).reason;
    assert.equal(await reasonOf({ do: 'tick', items: ['no-such'] }), 'no-such-item');
    assert.equal(await reasonOf({ do: 'tick', items: [] }), 'no-such-item');
    assert.equal(await reasonOf({ do: 'tick' }), 'no-such-item');
    assert.equal(await reasonOf({ do: 'not-applicable', items: [item], reason: ' ' }), 'no-reason');
    assert.equal(await reasonOf({ do: 'dance' }), 'no-such-act');
    const elsewhere = await editor.ask<Refusal>('docent/reviewAct', { repository: 'file:///nowhere', act: { do: 'reset' } });
    assert.deepEqual([elsewhere.reason, elsewhere.message], ['no-such-repository', 'that repository is not open in the workspace']);
    assert.equal((await editor.ask<Refusal>('docent/reviewMarkdown', {})).reason, 'no-such-repository');
    assert.deepEqual(statesIn(await review()), ['open', 'open', 'open', 'open']);
  });

  test('are kept in the git folder: another server sees them, and tells its client', async () => {
    const other = await startEditor({ root: repository.top });
    const before = await review({}, other);
    await review();
    await act({ do: 'tick', items: [id(before, 0)] });
    await other.until(() => other.reviewsChanged === 1, 'the other client told');
    assert.deepEqual(await review({}, other), await review());
    assert.equal(editor.reviewsChanged, 0);
    assert.ok(existsSync(join(repository.top, '.git', 'docent', 'review')));
    assert.equal(repository.git('status', '--porcelain'), '');
  });

  test('follow what is checked out, and come back with it', async () => {
    const before = await review();
    await act({ do: 'tick', items: [id(before, 0)] });
    repository.git('checkout', '--quiet', 'main');
    await editor.until(() => editor.reviewsChanged === 1, 'told of the branch');
    const main = await review();
    assert.equal(main.branch, 'main');
    assert.equal(main.change, null);
    assert.ok(main.notice);
    assert.ok(statesIn(main).every((state) => state === 'open'));
    repository.git('checkout', '--quiet', 'feature/x');
    assert.deepEqual(statesIn(await review()), ['done', 'open', 'open', 'open']);
  });

  test('are others after a commit, of which the client is told', async () => {
    await review();
    repository.commit('More', { 'src/b.ts': 'export const b = 1;\n' });
    await editor.until(() => editor.reviewsChanged === 1, 'told of the commit');
    const { change } = await review();
    assert.deepEqual([change?.commits, change?.files], [2, 2]);
  });

  test('count what is not committed anew each time', async () => {
    await review();
    writeFileSync(join(repository.top, 'src/a.ts'), 'export const a = 3;\n');
    assert.equal((await review()).change?.uncommitted, 1);
    repository.git('checkout', '--quiet', '.');
    assert.equal((await review()).change?.uncommitted, 0);
  });

  test('are others after the checklist or the config changed, of which the client is told', async () => {
    await review();
    await editor.open('docs/checklist.md', files['docs/checklist.md']);
    await editor.change('docs/checklist.md', `${files['docs/checklist.md']}- [ ] Is it needed?\n`);
    await editor.until(() => editor.reviewsChanged === 1, 'told of the checklist');
    assert.equal(itemsIn(await review()).at(-1)?.text, 'Is it needed?');

    writeFileSync(join(repository.top, '.docent/config.yaml'), 'review: { checklist: docs/checklist.md, base: feature/x }\n');
    await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('.docent/config.yaml'), type: 2 }] });
    await editor.until(() => editor.reviewsChanged === 2, 'told of the config');
    assert.equal((await review()).notice?.reason, 'same');
  });

  test('are not said to be others when somebody writes about something else', async () => {
    await review();
    await editor.open('docs/rules.md', files['docs/rules.md']);
    await editor.change('docs/rules.md', '# Rules\n\n## Second\n');
    await new Promise((resolve) => setTimeout(resolve, 800));
    assert.equal(editor.reviewsChanged, 0);
  });

  test('are held against another base, which stays chosen', async () => {
    repository.git('branch', 'release', 'main');
    const before = await review();
    const after = await act({ do: 'base', base: 'release' });
    assert.deepEqual([after.change?.base, after.change?.baseIsChosen], ['release', true]);
    assert.equal((await review()).change?.base, 'release');
    const none = await act({ do: 'base', base: 'no/such' });
    assert.equal(none.notice?.reason, 'no-base');
    assert.match(none.notice.message, /no\/such/);
    assert.deepEqual((await act({ do: 'base' })).change, before.change);
  });

  test('are of a branch that is not checked out, where one is named; what is not there is shown from git', async () => {
    repository.git('checkout', '--quiet', 'main');
    const before = await review({ [uri]: 'feature/x' });
    assert.deepEqual([before.branch, before.isOther, before.change?.files], ['feature/x', true, 1]);
    const after = await act({ do: 'tick', items: [id(before, 1)] }, 'feature/x');
    assert.equal(itemsIn(after)[1]?.state, 'done');
    assert.ok(statesIn(await review()).every((state) => state === 'open'));
    repository.git('checkout', '--quiet', 'feature/x');
    const here = await review({ [uri]: 'feature/x' });
    assert.deepEqual([here.isOther, itemsIn(here)[1]?.state], [false, 'done']);
    const gone = await review({ [uri]: '--output=/tmp/x' });
    assert.equal(gone.change, null);
    assert.ok(gone.notice);
  });

  test('list the branches', async () => {
    const rows = await editor.ask<BranchRow[]>('docent/branches', { repository: uri });
    assert.deepEqual(rows.map(({ name, isCheckedOut, author }) => `${name}, ${isCheckedOut}, ${author}`).sort(), [
      'feature/x, true, Ada Lovelace',
      'main, false, Ada Lovelace',
    ]);
    assert.deepEqual(await editor.ask('docent/branches', { repository: 'file:///nowhere' }), []);
  });

  test('show files as they are at a commit of an open repository, and nothing else', async () => {
    const first = repository.git('rev-parse', 'main');
    const odd = repository.commit('Odd names', { 'odd/100% #1?&+ é.ts': 'odd\n', 'secret.bin': '\0\0' });
    writeFileSync(join(repository.top, 'not-committed.txt'), 'no');
    const textAt = async (asked: Parameters<typeof gitUri>[0] | string): Promise<string | undefined> => {
      const address = typeof asked === 'string' ? asked : gitUri(asked);
      return (await editor.ask<{ text: string } | null>('docent/textAt', { uri: address }))?.text;
    };
    assert.equal(await textAt({ repository: uri, commit: first, path: 'src/a.ts' }), 'export const a = 1;\n');
    assert.equal(await textAt({ repository: uri, commit: odd, path: 'src/a.ts' }), 'export const a = 2;\n');
    assert.equal(await textAt({ repository: uri, commit: odd, path: 'odd/100% #1?&+ é.ts' }), 'odd\n');
    assert.equal(await textAt({ repository: uri, commit: odd.slice(0, 8), path: 'odd/100% #1?&+ é.ts' }), 'odd\n');

    const elsewhere = repositoryOf({ 'a.txt': 'theirs\n' });
    const there = { commit: elsewhere.git('rev-parse', 'HEAD'), path: 'a.txt' };
    for (const asked of [
      { repository: uri, commit: first, path: 'no/such.ts' },
      { repository: uri, commit: odd, path: 'secret.bin' },
      { repository: uri, commit: odd, path: 'not-committed.txt' },
      { repository: uri, commit: odd, path: '../etc/passwd' },
      { repository: uri, commit: odd, path: 'src' },
      { repository: uri, commit: 'f'.repeat(40), path: 'src/a.ts' },
      { repository: uri, commit: 'HEAD', path: 'src/a.ts' },
      { repository: uri, commit: '--help', path: 'src/a.ts' },
      { repository: pathToFileURL(elsewhere.top).toString(), ...there },
      `${uri}/src/a.ts`,
      `docent-git:/src/a.ts?${first}`,
      `docent-git:/src/a.ts?${first}&%25`,
      'docent-git:',
      '',
    ])
      assert.equal(await textAt(asked), undefined, JSON.stringify(asked));
    assert.equal(await editor.ask('docent/textAt', {}), null);
    assert.deepEqual(editor.log, []);
  });

  test('are written as Markdown', async () => {
    await act({ do: 'tick', items: [id(await review(), 1)] });
    const { text } = await editor.ask<{ text: string }>('docent/reviewMarkdown', { repository: uri });
    assert.match(text, /^## .*feature\/x/m);
    assert.match(text, /^- \[x\] Is it tested\?/m);
  });

  test('are saved as an artifact, by one edit', async () => {
    const before = await review();
    await act({ do: 'not-applicable', items: [id(before, 0)], reason: 'Nobody uses it' });
    const saved = await editor.ask<{ uri: string; edit: WorkspaceEdit; label: string }>('docent/reviewSave', {
      repository: uri,
      author: 'Ada Lovelace',
    });
    const [create, write, ...more] = saved.edit.documentChanges ?? [];
    assert.deepEqual(more, []);
    assert.deepEqual([(create as CreateFile).kind, (create as CreateFile).uri], ['create', saved.uri]);
    assert.ok(saved.uri.startsWith(`${uri}/`) && saved.uri.endsWith('.md'), saved.uri);
    const text = (write as TextDocumentEdit).edits.map((edit) => ('newText' in edit ? edit.newText : '')).join('');
    assert.match(text, /^- \[x\] Is it right\?.*\(not applicable: Nobody uses it\)$/m);
    assert.match(text, /Ada Lovelace/);

    const plain = await startEditor({ root: repository.top, capabilities: {} });
    assert.equal((await plain.ask<Refusal>('docent/reviewSave', { repository: uri })).reason, 'no-file-edits');
  });

  test('are one for each repository; a folder in another one has its own', async () => {
    const inner = join(repository.top, 'vendor/other');
    mkdirSync(inner, { recursive: true });
    repositoryOf({ 'README.md': '# Other\n' }, inner);
    const several = await startEditor({ root: repository.top, folders: ['src', 'docs', 'vendor/other'] });
    const all = await several.ask<RepositoryReview[]>('docent/reviews', {});
    assert.deepEqual(all.map(({ name, branch }) => [name, branch]).slice(1), [['other', 'main']]);
    assert.deepEqual([all[0]?.repository, all[0]?.branch], [uri, 'feature/x']);
  });

  test('are opened where the editor has the folder, though it is a link', async () => {
    const link = join(folderOf({}), 'link');
    symlinkSync(repository.top, link);
    const linked = await startEditor({ root: link });
    const [found] = await linked.ask<RepositoryReview[]>('docent/reviews', {});
    assert.equal(found?.repository, pathToFileURL(link).toString());
    assert.equal(found.checklist.uri, linked.uri('docs/checklist.md'));
    assert.equal(found.branch, 'feature/x');
  });

  test('say what is wrong with the state that is kept, and lose nothing of it', async () => {
    await act({ do: 'tick', items: [id(await review(), 0)] });
    const folder = join(repository.top, '.git', 'docent', 'review');
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), 'not JSON');
    assert.deepEqual(statesIn(await review()), ['open', 'open', 'open', 'open']);
    const kept = readdirSync(folder).map((each) => readFileSync(join(folder, each), 'utf8'));
    assert.ok(kept.includes('not JSON'), kept.join('\n'));
  });

  test('follow a repository that goes and comes', async () => {
    await review();
    rmSync(join(repository.top, '.git'), { recursive: true });
    const fresh = async (): Promise<RepositoryReview | undefined> =>
      (await editor.ask<RepositoryReview[]>('docent/reviews', { fresh: true }))[0];
    assert.equal((await fresh())?.notice?.reason, 'no-repository');
    repositoryOf({}, repository.top);
    assert.equal((await review()).branch, 'main');
    assert.deepEqual(editor.log, []);
  });

  test('are made for other editors too: with trust where they say so, and else by hand', async () => {
    const other = await startEditor({ root: repository.top, options: { trusted: true }, capabilities: ableEditor });
    assert.equal((await review({}, other)).branch, 'feature/x');
    const silent = await startEditor({ root: repository.top, options: null, capabilities: {} });
    const before = await review({}, silent);
    assert.equal(before.notice?.reason, 'untrusted');
    const after = await act({ do: 'tick', items: [id(before, 0)] }, undefined, silent);
    assert.equal(statesIn(after)[0], 'done');
    assert.equal(statesIn(await review({}, silent))[0], 'done');
  });
});
