import assert from 'node:assert/strict';
import { keptReviews } from '../../src/extension/kept-reviews.ts';

/** The editor's memory of a workspace. */
function memory() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    memento: {
      keys: () => [...kept.keys()],
      get: <T>(key: string): T | undefined => kept.get(key) as T | undefined,
      update: async (key: string, value: unknown) => void kept.set(key, value),
    } as Parameters<typeof keptReviews>[0],
  };
}

suite('reviews where there is no git folder', () => {
  test('are kept with the workspace, each by itself', async () => {
    const answers = keptReviews(memory().memento);
    await answers['docent/keep']({ key: 'file:///work', text: '{"version":1}' });

    assert.deepEqual(await answers['docent/readKept']({ key: 'file:///work' }), { text: '{"version":1}' });
    assert.equal(await answers['docent/readKept']({ key: 'file:///other' }), null);
  });

  test('are not mistaken for what else is remembered there', async () => {
    const { kept, memento } = memory();
    kept.set('file:///work', 'of another extension part');

    assert.equal(await keptReviews(memento)['docent/readKept']({ key: 'file:///work' }), null);
  });
});
