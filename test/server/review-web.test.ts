import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';
import type { Message } from 'vscode-languageserver-protocol';
import type { RepositoryReview } from '../../src/manifest/review.ts';
import { serverBundle } from './bundle.ts';
import { ours } from './client.ts';

const folder = 'memory://host/repo';
type Answers = Readonly<Record<string, (params: { key: string; text: string }) => unknown>>;

/** A server in something like a web worker, and how to ask it. */
async function workerServer(
  bundle: string,
  answers: Answers,
): Promise<{ ask<R>(method: string, params: unknown): Promise<R>; stop(): void }> {
  const { port1, port2 } = new MessageChannel();
  const scope = { self: port1, TextDecoder, TextEncoder, URL, setTimeout, clearTimeout, queueMicrotask, performance, console };
  runInContext(bundle, createContext(scope));
  const waiting = new Map<number, (result: unknown) => void>();
  port2.onmessage = ({ data }: MessageEvent<Message & { id?: number; method?: string; result?: unknown; params: never }>) => {
    if (data.id === undefined) return;
    if (data.method === undefined) waiting.get(data.id)?.(data.result);
    else port2.postMessage({ jsonrpc: '2.0', id: data.id, result: answers[data.method]?.(data.params) ?? null });
  };
  let last = 0;
  const ask = <R>(method: string, params: unknown): Promise<R> =>
    new Promise((resolve) => {
      const id = ++last;
      waiting.set(id, resolve as (result: unknown) => void);
      port2.postMessage({ jsonrpc: '2.0', id, method, params });
    });
  const workspaceFolders = [{ uri: folder, name: 'repo' }];
  await ask('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders, initializationOptions: ours });
  port2.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} });
  const stop = (): void => [port1, port2].forEach((port) => port.close());
  return { ask, stop };
}

suite('reviews in a web worker', () => {
  test('are by hand, say why, and are kept by the client from one start to the next', async () => {
    const kept = new Map<string, string>();
    const answers: Answers = {
      'docent/listFiles': () => [],
      'docent/filesExist': () => [],
      'docent/readKept': ({ key }) => (kept.has(key) ? { text: kept.get(key) } : null),
      'docent/keep': ({ key, text }) => void kept.set(key, text),
    };
    const bundle = await serverBundle();
    const first = await workerServer(bundle, answers);
    const [review] = await first.ask<RepositoryReview[]>('docent/reviews', { heads: {} });
    assert.deepEqual([review?.repository, review?.branch, review?.change], [folder, null, null]);
    assert.equal(review?.notice?.reason, 'web');
    assert.match(review.notice.message, /no git here/);
    assert.ok(review.progress.total >= 7);
    const item = review.groups[0]?.items[0]?.id;
    const act = { do: 'not-applicable', items: [item], reason: 'Nobody calls it' };
    const after = await first.ask<RepositoryReview>('docent/reviewAct', { repository: folder, act });
    assert.equal(after.progress.notApplicable, 1);
    assert.deepEqual(await first.ask('docent/branches', { repository: folder }), []);
    const { text } = await first.ask<{ text: string }>('docent/reviewMarkdown', { repository: folder });
    assert.match(text, /not applicable: Nobody calls it/);
    first.stop();

    const second = await workerServer(bundle, answers);
    assert.deepEqual(await second.ask('docent/reviews', {}), [after]);
    second.stop();
  });
});
