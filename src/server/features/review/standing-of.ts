import type { Connection } from 'vscode-languageserver';
import { readParts } from '../../../core/engine/review.ts';
import { ForeseenError } from '../../../core/foreseen.ts';
import { noState } from '../../../core/review/state.ts';
import type { BranchReview, Standing } from './branch-review.ts';
import type { Ground } from './grounds.ts';

/** Where a review stands; what cannot be read is told in place of the change, and does not hide the other repositories' reviews. */
export async function standingOf(connection: Connection, ground: Ground, review: BranchReview): Promise<Standing | undefined> {
  try {
    return await review.ask();
  } catch (error) {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const message = error instanceof ForeseenError ? error.message : 'The review could not be read; the log has the details';
    const { root, prefix } = ground;
    const parts = await readParts({ engine: root.engine, prefix, repository: { reason: 'failed', message } });
    return parts && { branch: undefined, isOther: false, keptAs: '', state: noState, parts };
  }
}
