import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { noState, type ReviewState } from '../../src/core/review/state.ts';
import { clientStore } from '../../src/server/features/review/client-store.ts';
import { sharing } from '../../src/server/features/review/sharing.ts';

/** A client that keeps texts, or answers with a failure. */
function keeper(kept: Map<string, string>, failure?: Error & { code?: number }): Connection {
  const sendRequest = async (method: string, { key, text = '' }: { key: string; text?: string }): Promise<unknown> => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (failure) throw failure;
    if (method === 'docent/keep') kept.set(key, text);
    const found = kept.get(key);
    return found === undefined ? null : { text: found };
  };
  return { sendRequest } as unknown as Connection;
}

const ticked = (item: string) => (state: ReviewState) => ({ ...state, items: { ...state.items, [item]: { state: 'done' as const } } });

suite('reviews kept by the client', () => {
  test('are read as they were written, each under its own name', async () => {
    const kept = new Map<string, string>();
    const store = clientStore(keeper(kept), 'memory://x/repo');
    assert.deepEqual(await store.read('main'), noState);
    await store.change('main', ticked('a'));
    assert.deepEqual(Object.keys((await store.read('main')).items), ['a']);
    assert.deepEqual(await store.read('other'), noState);
    assert.deepEqual(await clientStore(keeper(kept), 'memory://x/other').read('main'), noState);
    assert.deepEqual(await clientStore(keeper(kept), 'memory://x/repo').read('main'), await store.read('main'));
  });

  test('lose nothing of changes made at once', async () => {
    const store = clientStore(keeper(new Map()), 'memory://x/repo');
    await Promise.all(['a', 'b', 'c', 'd'].map((item) => store.change('main', ticked(item))));
    assert.deepEqual(Object.keys((await store.read('main')).items).sort(), ['a', 'b', 'c', 'd']);
  });

  test('are put aside where they cannot be read, and not overwritten', async () => {
    const kept = new Map<string, string>();
    const store = clientStore(keeper(kept), 'memory://x/repo');
    await store.change('main', ticked('a'));
    const [key = ''] = kept.keys();
    kept.set(key, '{"version": 2}');
    await store.change('main', ticked('b'));
    assert.deepEqual(Object.keys((await store.read('main')).items), ['b']);
    assert.ok([...kept.values()].includes('{"version": 2}'));
  });

  test('are kept in memory where the client knows nothing of keeping, and fail where it fails', async () => {
    const unknown = Object.assign(new Error('Unhandled method'), { code: -32601 });
    const store = clientStore(keeper(new Map(), unknown), 'memory://x/repo');
    await store.change('main', ticked('a'));
    assert.deepEqual(Object.keys((await store.read('main')).items), ['a']);
    const full = clientStore(keeper(new Map(), new Error('no room')), 'memory://x/repo');
    await assert.rejects(full.change('main', ticked('a')), /no room/);
  });
});

suite('work that many ask for', () => {
  test('is begun after everybody asked, and no more than twice', async () => {
    let begun = 0;
    const ask = sharing(async () => {
      const mine = ++begun;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return mine;
    });
    const answers = await Promise.all([ask(), ask(), ask()]);
    assert.deepEqual(answers, [1, 2, 2]);
    assert.equal(await ask(), 3);
  });

  test('goes on after a failure, which only those hear who waited for it', async () => {
    let fails = true;
    const ask = sharing(async () => {
      await Promise.resolve();
      if (fails) {
        fails = false;
        throw new Error('once');
      }
      return 'well';
    });
    const [first, second] = await Promise.allSettled([ask(), ask()]);
    assert.equal(first.status, 'rejected');
    assert.deepEqual(second, { status: 'fulfilled', value: 'well' });
    assert.equal(await ask(), 'well');
  });
});
