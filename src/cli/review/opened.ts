import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readParts, type ReviewParts } from '../../core/engine/review.ts';
import { actOn, assembleReview } from '../../core/review/assemble.ts';
import { abbreviated, type NoChange } from '../../core/review/change.ts';
import { reviewName, type Head, type Repository } from '../../core/review/repository.ts';
import type { Review } from '../../core/review/review.ts';
import { noState, type ReviewAct } from '../../core/review/state.ts';
import { openRepository } from '../../node/git/open.ts';
import { findRoot } from '../../node/root.ts';
import type { Io } from '../io.ts';
import { Refusal } from '../refusal.ts';
import { repositoryOf } from '../roots.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { pathsOf } from './paths.ts';
import type { ToldReview } from './told.ts';

/** Which review somebody wants; absent: of what is checked out, against what its branch goes to. */
export interface Wanted {
  readonly head: string | undefined;
  readonly base: string | undefined;
}

/** Where a review is read and kept. */
export interface OpenedReview extends Wanted {
  readonly io: Io;
  readonly workspace: Workspace;
  /** Or why there is none. */
  readonly repository: Repository | NoChange;
  /** What is reviewed. */
  readonly reviewed: Head;
}

/** A review, and what it was made of. */
export interface ReadReview {
  readonly parts: ReviewParts;
  readonly told: ToldReview;
}

/** Find what a review from the working directory is made of. */
export async function openReview({ head, base }: Wanted, io: Io): Promise<OpenedReview> {
  const workspace = await openWorkspace(reviewRoot(io.cwd), io);
  const repository = await openRepository(workspace.root);
  const out = isRepository(repository) ? await repository.head() : {};
  const other = head === out.branch ? undefined : head;
  return { io, workspace, repository, base, head: other, reviewed: other === undefined ? out : { branch: other } };
}

/** Read the checklist and the change, and what was said so far. */
export async function readOpened(opened: OpenedReview): Promise<ReadReview> {
  const { workspace, repository, reviewed, head, base } = opened;
  const { engine, root } = workspace;
  const state = isRepository(repository) ? await repository.reviews.read(reviewName(reviewed)) : noState;
  const against = base ?? state.base;
  const parts = await readParts({
    engine,
    prefix: isRepository(repository) ? pathsOf(repository.top).prefix(root) : '',
    repository,
    ...(head === undefined ? {} : { head }),
    ...(against === undefined ? {} : { base: against }),
  });
  if (!parts)
    throw new Refusal('No kind here is a checklist for changes', 'Such a kind says in its file, under “evidence”, what to look for');
  return { parts, told: told(opened, assembleReview({ ...parts, state })) };
}

/** Do something to a review and keep it: what it is afterwards. Refused where there is nothing to keep it in. */
export async function actedOn(opened: OpenedReview, { parts, told: before }: ReadReview, acts: readonly ReviewAct[]): Promise<ToldReview> {
  const { repository, reviewed } = opened;
  if (!isRepository(repository)) throw new Refusal('A review is kept in the git folder of a repository, and there is none here');
  const { review } = before;
  const state = await repository.reviews.change(reviewName(reviewed), (kept) =>
    acts.reduce((after, act) => actOn(after, review, act), kept),
  );
  return told(opened, assembleReview({ ...parts, state }));
}

const isRepository = (found: Repository | NoChange): found is Repository => 'reviews' in found;

function told({ io, workspace, repository, reviewed }: OpenedReview, review: Review): ToldReview {
  const { path } = review.checklist.source;
  return {
    review,
    name: isRepository(repository) ? nameOf(reviewed) : '',
    shown: isRepository(repository) ? pathsOf(repository.top).shown(io.cwd) : workspace.shown,
    checklist: path === undefined ? undefined : workspace.shown(path),
  };
}

const nameOf = ({ branch, commit = '' }: Head): string => branch ?? `detached head at ${abbreviated(commit)}`;

/** Reviews are of repositories: without a `.docent/` nearer by, one is read from where its repository begins, wherever one stands in it. */
function reviewRoot(cwd: string): string {
  const root = findRoot(cwd);
  return existsSync(join(root, '.docent')) ? root : (repositoryOf(cwd) ?? cwd);
}
