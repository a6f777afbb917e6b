import type { Connection } from 'vscode-languageserver';
import { readState, stateText } from '../../../core/review/read-state.ts';
import type { ReviewStore } from '../../../core/review/repository.ts';
import { noState, type ReviewState } from '../../../core/review/state.ts';
import type { ReviewClientRequests } from '../../../manifest/review.ts';

/** What an editor answers that does not know a request. */
const unknownRequest = -32601;

/** Keep reviews with the client, where there is no git folder; in memory where the client keeps nothing. */
export function clientStore(connection: Connection, uri: string): ReviewStore {
  const memory = new Map<string, string>();
  let tail: Promise<unknown> = Promise.resolve();

  const ask = async <M extends keyof ReviewClientRequests>(
    method: M,
    params: ReviewClientRequests[M][0],
    otherwise: () => ReviewClientRequests[M][1],
  ): Promise<ReviewClientRequests[M][1]> => {
    try {
      return await connection.sendRequest<ReviewClientRequests[M][1]>(method, params);
    } catch (error) {
      if ((error as { code?: unknown }).code === unknownRequest) return otherwise();
      throw error;
    }
  };
  const textOf = async (key: string): Promise<string | undefined> => {
    const kept = memory.get(key);
    return (await ask('docent/readKept', { key }, () => (kept === undefined ? null : { text: kept })))?.text;
  };
  const keep = async (key: string, text: string): Promise<void> => {
    await ask('docent/keep', { key, text }, () => {
      memory.set(key, text);
      return null;
    });
  };
  const read = async (key: string): Promise<ReviewState> => {
    const text = await textOf(key);
    if (text === undefined) return noState;
    const state = readState(text);
    if (state === undefined) await keep(`${key} (unreadable)`, text);
    return state ?? noState;
  };
  const keyOf = (review: string): string => `review ${uri} ${review}`;

  return {
    read: (review) => read(keyOf(review)),
    change(review, change) {
      const key = keyOf(review);
      const turn = tail.then(async () => {
        const state = change(await read(key));
        await keep(key, stateText(state));
        return state;
      });
      tail = turn.catch(() => undefined);
      return turn;
    },
  };
}
