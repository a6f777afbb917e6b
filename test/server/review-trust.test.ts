import assert from 'node:assert/strict';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createMessageConnection, type MessageConnection } from 'vscode-languageserver-protocol/node';
import type { Change } from '../../src/core/review/change.ts';
import type { Repository } from '../../src/core/review/repository.ts';
import { noState, type ReviewState } from '../../src/core/review/state.ts';
import type { RepositoryReview } from '../../src/manifest/review.ts';
import { openFolder } from '../../src/node/machine.ts';
import type { Machine } from '../../src/server/host.ts';
import { startServer } from '../../src/server/server.ts';
import { fileUri } from '../../src/server/uris.ts';
import { folderOf, removeFolders } from '../node/support.ts';
import { ours } from './client.ts';

/** A repository that counts what it is asked, and whose head a test may move. */
class CountingRepository implements Repository {
  readonly top: string;
  readonly states = new Map<string, ReviewState>();
  readonly asked = { head: 0, branches: 0, change: 0, watch: 0, ended: 0 };
  commit = 'a'.repeat(40);
  hear: () => void = () => undefined;
  readonly reviews: Repository['reviews'] = {
    read: async (name) => this.states.get(name) ?? noState,
    change: async (name, change) => {
      const state = change(this.states.get(name) ?? noState);
      this.states.set(name, state);
      return state;
    },
  };

  constructor(top: string) {
    this.top = top;
  }
  async head() {
    this.asked.head++;
    return { branch: 'feature', commit: this.commit };
  }
  async branches() {
    this.asked.branches++;
    return [];
  }
  async change(): Promise<Change> {
    this.asked.change++;
    await new Promise((resolve) => setTimeout(resolve, 20));
    const head = { name: 'feature', commit: this.commit };
    const base = { name: 'main', commit: 'b'.repeat(40) };
    return { head, base, mergeBase: base.commit, commits: 1, files: [], unread: 0, uncommitted: 0 };
  }
  async uncommitted() {
    return 0;
  }
  async text() {
    return undefined;
  }
  watch(hear: () => void) {
    this.asked.watch++;
    this.hear = hear;
    return { dispose: () => void this.asked.ended++ };
  }
}

interface Running {
  readonly client: MessageConnection;
  readonly kept: Map<string, string>;
  /** Folders that the machine was told to open the repository of. */
  readonly opened: string[];
  /** How often the server said that reviews are others now. */
  readonly changed: { count: number };
  readonly reviews: () => Promise<RepositoryReview[]>;
}

/** A server in this process, on folders with a machine of the test's. */
async function serve(folders: readonly string[], repository: Repository | undefined, trusted: boolean): Promise<Running> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const opened: string[] = [];
  const machine: Machine = {
    findRoot: (folder) => folder,
    open: openFolder,
    rulePage: () => undefined,
    async openRepository(folder) {
      opened.push(folder);
      if (!repository) return { reason: 'no-repository', message: 'No repository' };
      return { repository, folder: folder.slice(repository.top.length + 1) };
    },
  };
  const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  startServer(createConnection(toServer, toClient), { machine, today: () => '2026-11-22', pause });

  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const kept = new Map<string, string>();
  const changed = { count: 0 };
  client.onRequest('docent/readKept', ({ key }: { key: string }) => (kept.has(key) ? { text: kept.get(key) } : null));
  client.onRequest('docent/keep', ({ key, text }: { key: string; text: string }) => {
    kept.set(key, text);
    return null;
  });
  client.onNotification('docent/reviewChanged', () => void changed.count++);
  client.listen();
  const workspaceFolders = folders.map((folder) => ({ uri: fileUri(folder), name: folder }));
  const initializationOptions = { ...ours, trusted };
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders, initializationOptions });
  await client.sendNotification('initialized', {});
  await client.sendRequest('docent/ready', {});
  return { client, kept, opened, changed, reviews: () => client.sendRequest('docent/reviews', { heads: {} }) };
}

/** A checklist of a folder's own. */
const checklist = (folder = ''): Record<string, string> => ({
  [`${folder}.docent/config.yaml`]: 'review: { checklist: docs/checklist.md }\n',
  [`${folder}docs/checklist.md`]: '# Before we merge\n\n- [ ] Is it right?\n- [ ] Is it tested?\n- [ ] Is it told?\n',
});

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    assert.ok(tries < 100, `never so: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));
const itemsIn = ({ groups }: RepositoryReview) => groups.flatMap(({ items }) => items);

suite('git and the server’s reviews', () => {
  let top: string;
  let repository: CountingRepository;
  let running: Running | undefined;
  setup(() => {
    top = folderOf({ ...checklist(), 'docs/adr/0001-x.md': '# X\n' });
    repository = new CountingRepository(top);
  });
  teardown(() => {
    running?.client.dispose();
    running = undefined;
    removeFolders();
  });
  const start = async (trusted: boolean, folders = [top], of: Repository | undefined = repository): Promise<Running> =>
    (running = await serve(folders, of, trusted));

  test('git is not started before somebody asks for reviews, and then once', async () => {
    const { opened, reviews } = await start(true);
    await aWhile();
    assert.deepEqual(opened, []);
    await reviews();
    await reviews();
    assert.deepEqual(opened, [top]);
    assert.equal(repository.asked.watch, 1);
  });

  test('git is never started where the workspace is not trusted, and items are kept by the client', async () => {
    const { client, opened, kept, reviews } = await start(false);
    const [review] = await reviews();
    assert.equal(review?.notice?.reason, 'untrusted');
    assert.equal(review.change, null);
    const [item] = itemsIn(review);
    const asked = { repository: review.repository, act: { do: 'tick', items: [item?.id] } };
    const after = await client.sendRequest<RepositoryReview>('docent/reviewAct', asked);
    assert.equal(itemsIn(after)[0]?.state, 'done');
    assert.equal(kept.size, 1);
    assert.equal(itemsIn((await reviews())[0] ?? after)[0]?.state, 'done');
    assert.deepEqual(await client.sendRequest('docent/branches', { repository: review.repository }), []);
    await client.sendRequest('docent/reviewMarkdown', { repository: review.repository });
    assert.deepEqual(opened, []);
  });

  test('git takes over when trust comes, the client is told, and what it kept stays with it', async () => {
    const { client, opened, changed, kept, reviews } = await start(false);
    const [review] = await reviews();
    const act = { do: 'tick', items: [itemsIn(review as RepositoryReview)[0]?.id] };
    await client.sendRequest('docent/reviewAct', { repository: review?.repository, act });
    await client.sendNotification('docent/options', ours);
    await until(() => changed.count === 1, 'told of it');
    assert.deepEqual(opened, []);
    const [trusted] = await reviews();
    assert.equal(trusted?.notice, null);
    assert.equal(trusted?.branch, 'feature');
    assert.equal(itemsIn(trusted as RepositoryReview)[0]?.state, 'open');
    assert.deepEqual(opened, [top]);
    assert.equal(kept.size, 1);
  });

  test('git is left when trust goes', async () => {
    const { client, reviews } = await start(true);
    await reviews();
    const { branches } = repository.asked;
    await client.sendNotification('docent/options', { ...ours, trusted: false });
    assert.deepEqual(await client.sendRequest('docent/branches', { repository: fileUri(top) }), []);
    assert.equal(repository.asked.branches, branches);
    assert.equal((await reviews())[0]?.notice?.reason, 'untrusted');
    assert.equal(repository.asked.ended, 1);
  });

  test('a change is read once for all who ask, and again only when a commit moved', async () => {
    const { client, reviews } = await start(true);
    const all = await Promise.all(Array.from({ length: 20 }, () => reviews()));
    assert.equal(new Set(all.map((each) => JSON.stringify(each))).size, 1);
    assert.equal(repository.asked.change, 1);
    assert.ok(repository.asked.head <= 3, `asked ${repository.asked.head} times`);

    const [review] = await reviews();
    const act = { do: 'tick', items: [itemsIn(review as RepositoryReview)[0]?.id] };
    const before = { ...repository.asked };
    await client.sendRequest('docent/reviewAct', { repository: review?.repository, act });
    assert.deepEqual(repository.asked, before);

    repository.commit = 'c'.repeat(40);
    assert.equal((await reviews())[0]?.change?.headCommit, repository.commit);
    assert.equal(repository.asked.change, 2);
    await client.sendRequest('docent/reviews', { fresh: true });
    assert.equal(repository.asked.change, 3);
  });

  test('a branch asked for by name is the one that is checked out, for acts as well', async () => {
    const { client, changed } = await start(true);
    const [review] = await client.sendRequest<RepositoryReview[]>('docent/reviews', { heads: { [fileUri(top)]: 'feature' } });
    assert.equal(review?.isOther, false);
    const act = { do: 'tick', items: [itemsIn(review)[0]?.id] };
    await client.sendRequest('docent/reviewAct', { repository: review.repository, act });
    repository.hear();
    await aWhile();
    assert.equal(repository.asked.change, 1);
    assert.equal(changed.count, 0);
  });

  test('the client is told once that a review is another one, and not of what it did itself', async () => {
    const { client, changed, reviews } = await start(true);
    const [review] = await reviews();
    const act = { do: 'tick', items: [itemsIn(review as RepositoryReview)[0]?.id] };
    await client.sendRequest('docent/reviewAct', { repository: review?.repository, act });
    repository.hear();
    await aWhile();
    assert.equal(changed.count, 0);

    repository.states.set('feature', noState);
    repository.hear();
    await until(() => changed.count === 1, 'told of somebody else’s state');
    repository.commit = 'c'.repeat(40);
    const { change } = repository.asked;
    repository.hear();
    await aWhile();
    assert.equal(changed.count, 1);
    await reviews();
    assert.equal(repository.asked.change, change + 1);
  });

  test('nothing of git is asked while somebody writes in a document', async () => {
    const { client, changed, reviews } = await start(true);
    await reviews();
    const before = { ...repository.asked };
    const uri = fileUri(join(top, 'docs/adr/0001-x.md'));
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: '# Y\n' } });
    await aWhile();
    assert.deepEqual(repository.asked, before);
    assert.equal(changed.count, 0);
  });

  test('several folders of one repository are one review, by the folder nearest its top', async () => {
    top = folderOf(checklist('services/'));
    repository = new CountingRepository(top);
    const { reviews } = await start(true, [join(top, 'services/docs'), join(top, 'services')]);
    const all = await reviews();
    assert.deepEqual(
      all.map(({ repository: uri, branch }) => [uri, branch]),
      [[fileUri(top), 'feature']],
    );
    assert.equal(repository.asked.watch, 1);
  });

  test('folders in no repository are a review each, kept apart, and say why there is no evidence', async () => {
    const other = folderOf(checklist());
    const none = undefined;
    running = await serve([top, join(top, 'docs'), other], none, true);
    const all = await running.reviews();
    assert.deepEqual(
      all.map(({ repository: uri, notice }) => [uri, notice?.reason]),
      [
        [fileUri(top), 'no-repository'],
        [fileUri(other), 'no-repository'],
      ],
    );
    const act = { do: 'tick', items: [itemsIn(all[0] as RepositoryReview)[0]?.id] };
    await running.client.sendRequest('docent/reviewAct', { repository: fileUri(top), act });
    const states = (await running.reviews()).map((each) => itemsIn(each)[0]?.state);
    assert.deepEqual(states, ['done', 'open']);
  });
});
