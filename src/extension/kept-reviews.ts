import type * as vscode from 'vscode';
import type { ReviewClientRequests } from '../manifest/review.ts';

type Answers = { readonly [M in keyof ReviewClientRequests]: (params: ReviewClientRequests[M][0]) => Promise<ReviewClientRequests[M][1]> };

const prefix = 'docent.review.kept.';

/** Keeps reviews for the server where there is no git folder to keep them in: with the workspace, on this machine. */
export function keptReviews(memento: vscode.Memento): Answers {
  return {
    'docent/readKept': async ({ key }) => {
      const text = memento.get<unknown>(prefix + key);
      return typeof text === 'string' ? { text } : null;
    },
    'docent/keep': async ({ key, text }) => {
      await memento.update(prefix + key, text);
      return null;
    },
  };
}
