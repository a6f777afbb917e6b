import { abbreviated, type NoChange, type Revision } from '../../core/review/change.ts';
import type { ChangeQuestion } from '../../core/review/repository.ts';
import { didYouMean, nearest } from '../../core/text/near.ts';
import { baseNames, detectBase } from './base-branch.ts';
import { whyNot } from './refusal.ts';
import { findRevision, knownNames, readHead } from './revisions.ts';
import type { Git } from './run-git.ts';

/** Two commits to compare, and where they parted. */
export interface Compared {
  readonly head: Revision;
  readonly base: Revision;
  /** Git's best one first; there are several after branches were merged into each other. */
  readonly mergeBases: readonly string[];
  readonly isCheckedOut: boolean;
}

/** What a question is about, or why it is about nothing. */
export async function compared(git: Git, own: string, { head, base }: ChangeQuestion): Promise<Compared | NoChange> {
  const [checkedOut, askedHead, askedBase] = await Promise.all([
    readHead(git, own),
    head === undefined ? undefined : findRevision(git, head),
    base === undefined ? undefined : findRevision(git, base),
  ]);
  const isCheckedOut = head === undefined || head === checkedOut.branch;
  const { branch, commit } = checkedOut;
  const there = head !== undefined ? askedHead : commit === undefined ? undefined : { name: branch ?? abbreviated(commit), commit };
  if (!there) return head === undefined ? noCommit(branch) : unknown(git, head, 'failed');
  const headRef = isCheckedOut ? branch && `refs/heads/${branch}` : refOf(there.name);
  const found = base === undefined ? await detectBase(git, there, headRef) : askedBase;
  if (!found) return base === undefined ? noBase(git) : unknown(git, base, 'no-base');
  const mergeBases = await mergeBasesOf(git, found, there);
  return 'reason' in mergeBases ? mergeBases : { head: there, base: found, mergeBases, isCheckedOut };
}

/** As far as a short name tells; only what may be a base itself matters. */
const refOf = (name: string): string => (baseNames.includes(name) ? `refs/heads/${name}` : `refs/remotes/${name}`);

const noCommit = (branch: string | undefined): NoChange => ({
  reason: 'no-commit',
  message: `${branch === undefined ? 'This repository' : `${branch}`} has no commit yet; what is committed is looked at`,
});

async function unknown(git: Git, name: string, reason: 'failed' | 'no-base'): Promise<NoChange> {
  const near = nearest(name, await knownNames(git));
  return { reason, message: `There is no branch, tag or commit “${name}” in this repository${didYouMean(near)}` };
}

async function noBase(git: Git): Promise<NoChange> {
  if (await isShallow(git)) {
    return {
      reason: 'shallow',
      message:
        'This clone has one branch, and only the end of its history: there is nothing to compare with; “git fetch --unshallow origin +refs/heads/*:refs/remotes/origin/*” gets the rest',
    };
  }
  return {
    reason: 'no-base',
    message: `There is no branch to compare with: no default branch of a remote, and no other one called ${baseNames.slice(0, -1).join(', ')} or ${baseNames.at(-1)}; name a base`,
  };
}

async function mergeBasesOf(git: Git, base: Revision, head: Revision): Promise<readonly string[] | NoChange> {
  const answer = await git(['merge-base', '--all', base.commit, head.commit]);
  if (answer.ok) return answer.text.trim().split('\n');
  if (answer.end !== 'own' || answer.complaint !== '') return whyNot(answer, `find where ${head.name} left ${base.name}`);
  if (await isShallow(git)) {
    return {
      reason: 'shallow',
      message: `This clone has only the end of the history, and not where ${head.name} left ${base.name}; “git fetch --unshallow” gets the rest`,
    };
  }
  return { reason: 'no-base', message: `${head.name} and ${base.name} have no commit in common; name another base` };
}

const isShallow = async (git: Git): Promise<boolean> => (await git(['rev-parse', '--is-shallow-repository'])).text.trim() === 'true';
