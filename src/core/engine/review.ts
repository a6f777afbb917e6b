import { isChange } from '../review/change.ts';
import type { Change, NoChange } from '../review/change.ts';
import { assembleReview } from '../review/assemble.ts';
import { factsOf, wantsText } from '../review/evidence.ts';
import type { Repository } from '../review/repository.ts';
import type { Review } from '../review/review.ts';
import type { ReviewState } from '../review/state.ts';
import { findChecklist } from './checklist.ts';
import type { Engine } from './engine.ts';
import { governingArtifacts } from './governing.ts';

/** What a review is made of. */
export interface ReviewQuestion {
  readonly engine: Engine;
  /** Where the engine's root is below the repository's top: `services/billing/`, or nothing. */
  readonly prefix: string;
  /** Or why there is none. */
  readonly repository: Pick<Repository, 'change'> | NoChange;
  /** A branch that is not checked out. */
  readonly head?: string;
  /** Overrides what the state and the config say. */
  readonly base?: string;
  readonly state: ReviewState;
}

/** Read the checklist, look at the change, and say what is known of each item; undefined where no kind is a checklist for changes. */
export async function readReview({ engine, prefix, repository, head, base, state }: ReviewQuestion): Promise<Review | undefined> {
  const checklist = await findChecklist(engine);
  if (!checklist) return undefined;
  const against = base ?? state.base ?? engine.config.review.base;
  const change: Change | NoChange =
    'reason' in repository
      ? repository
      : await repository.change({
          ...(head === undefined ? {} : { head }),
          ...(against === undefined ? {} : { base: against }),
          wantsText: wantsText(checklist.evidence),
        });
  const governing = isChange(change) ? await governingArtifacts(engine, prefix) : [];
  const facts = isChange(change) ? factsOf({ change, rules: checklist.evidence, governing }) : [];
  return assembleReview({ checklist, change, facts, state });
}
