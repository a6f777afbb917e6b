import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ForeseenError } from '../../../src/core/foreseen.ts';
import { noState, type ReviewState } from '../../../src/core/review/state.ts';
import { lockFile } from '../../../src/node/git/file-lock.ts';
import { reviewFile } from '../../../src/node/git/review-file.ts';
import { reviewStore } from '../../../src/node/git/review-store.ts';
import { folderOf, removeFolders } from '../support.ts';
import { gitSuite, opened, TestRepository } from './test-repository.ts';

const neverRenamed = (): undefined => undefined;
const ticked =
  (item: string) =>
  (state: ReviewState): ReviewState => ({ ...state, items: { ...state.items, [item]: { state: 'done' } } });
const done = (...items: readonly string[]): ReviewState => items.reduce((state, item) => ticked(item)(state), noState);

suite('the file of a review', () => {
  const names = [
    'main',
    'Main',
    'MAIN',
    'feature/x',
    'feature-x',
    'feature_x',
    'Feature/X',
    'a/b/c',
    'a/b-c',
    'a.b.c',
    '../../etc/passwd',
    '..',
    '.',
    '',

    'con',
    'CON',
    'nul',
    'com1',
    'aux.json',
    'x.',
    'x',
    'x ',
    ' x',
    'ünï',
    'uni',
    'u\u0308ni\u0308',
    'é',
    'e\u0301',
    '日本',
    '日本語',
    'a:b',
    'a*b',
    'a\\b',
    '\0',
    'y'.repeat(300),
    'y'.repeat(301),
    'detached-0123456789ab',
  ];

  test('differs for branches that differ, on file systems that see no capitals and no accents', () => {
    const files = names.map((name) => reviewFile(name).toLowerCase().normalize('NFC'));
    assert.equal(new Set(files).size, names.length);
  });

  test('has a name that every system takes', () => {
    for (const name of names) {
      assert.match(reviewFile(name), /^[a-z0-9]+(?:-[a-z0-9]+)*\.json$/);
      assert.ok(reviewFile(name).length < 100);
      assert.doesNotMatch(reviewFile(name), /^(?:con|prn|aux|nul|com\d|lpt\d)\./);
    }
  });

  test('begins with the branch, for people', () =>
    assert.match(reviewFile('feature/Login page'), /^feature-login-page-[0-9a-f]{16}\.json$/));
});

suite('a store of reviews', () => {
  teardown(removeFolders);
  const newStore = (folder = join(folderOf({}), 'docent', 'review'), before: (review: string) => string | undefined = neverRenamed) => ({
    folder,
    store: reviewStore(folder, before),
  });

  test('has nothing of a review nobody wrote, and writes nothing to say so', async () => {
    const { folder, store } = newStore();
    assert.deepEqual(await store.read('main'), noState);
    assert.throws(() => readdirSync(folder));
  });

  test('keeps each review by itself, and leaves nothing else behind', async () => {
    const { folder, store } = newStore();
    assert.deepEqual(await store.change('main', ticked('a')), done('a'));
    await store.change('Main', ticked('b'));
    await store.change('main', ticked('c'));
    assert.deepEqual(await newStore(folder).store.read('main'), done('a', 'c'));
    assert.deepEqual(await store.read('Main'), done('b'));
    assert.deepEqual(readdirSync(folder).toSorted(), [reviewFile('main'), reviewFile('Main')].toSorted());
  });

  test('loses nothing of many changes at once', async () => {
    const { folder, store } = newStore();
    const other = newStore(folder).store;
    const items = Array.from({ length: 40 }, (_, index) => `item-${index}`);
    await Promise.all(items.map((item, index) => (index % 2 === 0 ? store : other).change('main', ticked(item))));
    assert.deepEqual(Object.keys((await store.read('main')).items).toSorted(), items.toSorted());
  });

  test('puts aside what cannot be read, and does so again', async () => {
    const { folder, store } = newStore();
    const file = join(folder, reviewFile('main'));
    mkdirSync(folder, { recursive: true });
    const texts = ['{ "version": 1, "items": {', '{ "version": 7 }', '\0\xff'];
    for (const text of texts) {
      writeFileSync(file, text);
      assert.deepEqual(await store.read('main'), noState);
    }
    writeFileSync(file, 'rubbish');
    await store.change('main', ticked('a'));
    const aside = readdirSync(folder).filter((name) => name.includes('.broken-'));
    assert.deepEqual(
      aside.map((name) => readFileSync(join(folder, name), 'utf8')),
      [...texts, 'rubbish'],
    );
    assert.deepEqual(
      aside,
      [1, 2, 3, 4].map((number) => reviewFile('main').replace('.json', `.broken-${number}.json`)),
    );
    assert.deepEqual(await store.read('main'), done('a'));
  });

  test('leaves what was there where a change fails', async () => {
    const { folder, store } = newStore();
    await store.change('main', ticked('a'));
    await assert.rejects(
      store.change('main', () => {
        throw new Error('no');
      }),
      /^Error: no$/,
    );
    assert.deepEqual(await store.change('main', ticked('b')), done('a', 'b'));
    assert.deepEqual(readdirSync(folder), [reviewFile('main')]);
  });

  test('says so where nothing can be written', async () => {
    const { folder, store } = newStore();
    mkdirSync(dirname(dirname(folder)), { recursive: true });
    writeFileSync(dirname(folder), 'a file');
    assert.deepEqual(await store.read('main'), noState);
    await assert.rejects(store.change('main', ticked('a')), (error) => {
      assert.ok(error instanceof ForeseenError);
      assert.equal(error.message, `The review is not kept: nothing can be written in “${folder}” (a file is in its place)`);
      return true;
    });
  });

  test('says so where something is in the place of a review, and leaves it alone', async () => {
    const { folder, store } = newStore();
    mkdirSync(join(folder, reviewFile('main')), { recursive: true });
    assert.deepEqual(await store.read('main'), noState);
    await assert.rejects(store.change('main', ticked('a')), ForeseenError);
    assert.deepEqual(readdirSync(folder), [reviewFile('main')]);
  });

  test('finds what was kept under the name a branch had before, until there is something of its own', async () => {
    const { folder, store } = newStore(undefined, (review) => (review === 'new' ? 'old' : undefined));
    await store.change('old', ticked('a'));
    assert.deepEqual(await store.read('new'), done('a'));
    await store.change('new', ticked('b'));
    await store.change('old', () => noState);
    assert.deepEqual(await store.read('new'), done('a', 'b'));
    await store.change('new', () => noState);
    assert.deepEqual(await newStore(folder).store.read('new'), noState);
  });

  test('waits for who holds the lock, and not for ever for who left it', async () => {
    const { folder, store } = newStore();
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${reviewFile('main')}.lock`);
    const lock = await lockFile(path);
    assert.ok(lock);
    const events: string[] = [];
    const change = store.change('main', ticked('a')).then(() => events.push('changed'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    events.push('released');
    await lock.release();
    await change;
    assert.deepEqual(events, ['released', 'changed']);
    writeFileSync(path, '');
    await store.change('main', ticked('b'));
    assert.deepEqual(readdirSync(folder), [reviewFile('main')]);
  }).timeout(20_000);

  test('does not take a lock away that was lost meanwhile', async () => {
    const path = join(folderOf({}), 'x.lock');
    const lock = await lockFile(path);
    rmSync(path);
    writeFileSync(path, 'of somebody else\n');
    assert.equal(await lock?.isHeld(), false);
    await lock?.release();
    assert.equal(readFileSync(path, 'utf8'), 'of somebody else\n');
  });
});

gitSuite('the reviews of a repository', () => {
  teardown(removeFolders);

  test('are kept in its git folder, where its worktrees each have their own', async () => {
    const it = new TestRepository();
    it.commit('Start', { 'deep/a.ts': '' });
    const folder = join(it.root, it.git('rev-parse', '--git-path', 'docent/review'));
    await (await opened(join(it.root, 'deep'))).reviews.change('main', ticked('a'));
    assert.deepEqual(readdirSync(folder), [reviewFile('main')]);
    assert.equal(it.git('status', '--porcelain'), '');
    const tree = join(folderOf({}), 'tree');
    it.git('worktree', 'add', '--quiet', '-b', 'feature', tree);
    await (await opened(tree)).reviews.change('feature', ticked('b'));
    assert.deepEqual(readdirSync(join(it.root, '.git', 'worktrees', 'tree', 'docent', 'review')), [reviewFile('feature')]);
  });

  test('follow a branch that is renamed, unless there is one of the old name again', async () => {
    const it = new TestRepository();
    it.commit('Start');
    const { reviews } = await opened(it.root);
    it.branch('old/name');
    await reviews.change('old/name', ticked('a'));
    it.git('branch', '--move', 'new/name');
    assert.deepEqual(await reviews.read('new/name'), done('a'));
    assert.deepEqual(await reviews.read('main'), noState);
    it.git('branch', 'old/name');
    assert.deepEqual(await reviews.read('new/name'), noState);
    it.git('pack-refs', '--all');
    assert.deepEqual(await reviews.read('new/name'), noState);
  });

  test('lose nothing when two processes write one at once', async () => {
    const it = new TestRepository();
    const script = fileURLToPath(new URL('review-writer.ts', import.meta.url));
    const writers = ['a', 'b'].map((name) => spawn(process.execPath, [script, it.root, 'Feature/X', name, '50'], { stdio: 'inherit' }));
    const codes = await Promise.all(writers.map(async (writer) => (await once(writer, 'exit'))[0] as number));
    assert.deepEqual(codes, [0, 0]);
    const { items } = await (await opened(it.root)).reviews.read('Feature/X');
    assert.equal(Object.keys(items).length, 100);
  }).timeout(60_000);
});
