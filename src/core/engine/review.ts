import { isChange } from '../review/change.ts';
import type { Change, NoChange } from '../review/change.ts';
import { assembleReview } from '../review/assemble.ts';
import type { Checklist } from '../review/checklist.ts';
import { factsOf, wantsText, type GoverningArtifact, type Grounds } from '../review/evidence.ts';
import type { Fact } from '../review/fact.ts';
import type { Repository } from '../review/repository.ts';
import type { Review } from '../review/review.ts';
import type { ReviewState } from '../review/state.ts';
import { append } from '../text/append.ts';
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
  /** Whether others are to have their turn now: a large change takes a second to look at. */
  readonly turn?: () => Promise<void> | undefined;
}

/** All that a review shows, but for what somebody said of it. */
export interface ReviewParts extends Omit<Parameters<typeof assembleReview>[0], 'state'> {
  readonly governing: readonly GoverningArtifact[];
}

/** Read the checklist, look at the change, and say what is known of each item; undefined where no kind is a checklist for changes. */
export async function readReview({ state, base = state.base, ...question }: ReviewQuestion): Promise<Review | undefined> {
  const parts = await readParts({ ...question, ...(base === undefined ? {} : { base }) });
  return parts && assembleReview({ ...parts, state });
}

/**
 * Read the checklist, look at the change, and gather what it shows; undefined where no kind is a checklist for changes.
 * `before`: parts of the same commits, whose change and facts are not worked out again unless what is looked for is another now.
 */
export async function readParts(question: Omit<ReviewQuestion, 'state'>, before?: ReviewParts): Promise<ReviewParts | undefined> {
  const { engine, prefix } = question;
  const checklist = await findChecklist(engine, prefix);
  if (!checklist) return undefined;
  const known = before && isSame(before.checklist.evidence, checklist.evidence) ? before : undefined;
  const change = known?.change ?? (await changeOf(question, checklist));
  const governing = isChange(change) ? await governingArtifacts(engine, prefix) : [];
  if (known && isSame(known.governing, governing)) return { ...known, checklist };
  const facts = isChange(change) ? await factsInTurns({ change, rules: checklist.evidence, governing }, question.turn) : [];
  return { checklist, change, facts, governing };
}

async function factsInTurns({ rules, ...grounds }: Grounds, turn: ReviewQuestion['turn']): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (const rule of rules) {
    append(facts, factsOf({ ...grounds, rules: [rule] }));
    await turn?.();
  }
  return facts;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

async function changeOf(
  { engine, repository, head, base = engine.config.review.base }: Omit<ReviewQuestion, 'state'>,
  { evidence }: Checklist,
): Promise<Change | NoChange> {
  if ('reason' in repository) return repository;
  return repository.change({
    ...(head === undefined ? {} : { head }),
    ...(base === undefined ? {} : { base }),
    wantsText: wantsText(evidence),
  });
}
