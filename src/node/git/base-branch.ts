import type { Revision } from '../../core/review/change.ts';
import { shortName } from './revisions.ts';
import type { Git } from './run-git.ts';

/** Names a branch that others start from often has, likeliest first. */
export const baseNames = ['main', 'master', 'develop', 'trunk'];

/** A branch that may be a base, under its full name. */
interface Candidate extends Revision {
  readonly ref: string;
  /** The branch itself, where this one only points to it, as `origin/HEAD` does. */
  readonly pointsTo: string;
}

/**
 * What a branch is compared with where nobody said: the default branch of `origin`, else of another remote; else a branch of one of the
 * usual names there, else here, the one that lacks fewest of its commits; else, for such a branch itself, what it is pushed to.
 */
export async function detectBase(git: Git, head: Revision, headRef: string | undefined): Promise<Revision | undefined> {
  const all = await candidates(git);
  const others = all.filter(({ ref }) => ref !== headRef);
  const isOrigin = ({ ref }: Candidate): boolean => ref.startsWith('refs/remotes/origin/');
  const isRemote = ({ ref }: Candidate): boolean => ref.startsWith('refs/remotes/');
  const groups = [others.filter(isOrigin), others.filter((each) => isRemote(each) && !isOrigin(each))];
  for (const group of groups) {
    const found = defaultOf(group) ?? (await nearestOf(git, head, group.filter(isNoPointer)));
    if (found) return found;
  }
  const isBaseItself = all.some(({ ref }) => ref === headRef);
  const local = others.filter((each) => !isRemote(each));
  return isBaseItself ? ((await upstreamOf(git, headRef)) ?? (await nearestOf(git, head, local))) : nearestOf(git, head, local);
}

const isNoPointer = ({ pointsTo }: Candidate): boolean => pointsTo === '';

async function candidates(git: Git): Promise<readonly Candidate[]> {
  const patterns = ['HEAD', ...baseNames].map((name) => `refs/remotes/*/${name}`).concat(baseNames.map((name) => `refs/heads/${name}`));
  const { text } = await git(['for-each-ref', '--format=%(refname)%00%(objectname)%00%(symref)', ...patterns]);
  return text.split('\n').flatMap((line) => {
    const [ref = '', commit = '', pointsTo = ''] = line.split('\0');
    const name = shortName(ref);
    return name === undefined || commit === '' ? [] : [{ ref, name, commit, pointsTo }];
  });
}

function defaultOf(group: readonly Candidate[]): Revision | undefined {
  const pointer = group.find(({ pointsTo }) => pointsTo !== '');
  return pointer && { name: shortName(pointer.pointsTo) ?? pointer.name, commit: pointer.commit };
}

/** The branch that lacks fewest commits of the head; of equal ones, that of the likeliest name. */
async function nearestOf(git: Git, head: Revision, group: readonly Candidate[]): Promise<Revision | undefined> {
  const rank = ({ name }: Revision): number => baseNames.findIndex((usual) => name === usual || name.endsWith(`/${usual}`));
  const ranked = group.toSorted((one, other) => rank(one) - rank(other)).slice(0, 12);
  if (ranked.length < 2) return named(ranked[0]);
  const counts = await Promise.all(ranked.map(({ commit }) => countCommits(git, commit, head.commit)));
  const least = Math.min(...counts);
  return named(ranked[counts.indexOf(least)]);
}

const named = (found: Candidate | undefined): Revision | undefined => found && { name: found.name, commit: found.commit };

/** How many commits `head` has that `base` lacks. */
export async function countCommits(git: Git, base: string, head: string): Promise<number> {
  const { ok, text } = await git(['rev-list', '--count', head, `^${base}`, '--']);
  return ok ? Number(text.trim()) : Infinity;
}

/** The branch that a branch is pushed to and pulled from. */
async function upstreamOf(git: Git, ref: string | undefined): Promise<Revision | undefined> {
  if (ref === undefined) return undefined;
  const upstream = (await git(['for-each-ref', '--format=%(upstream)', ref])).text.trim();
  const commit = upstream === '' ? '' : (await git(['rev-parse', '--verify', '--quiet', `${upstream}^{commit}`])).text.trim();
  return commit === '' ? undefined : { name: shortName(upstream) ?? upstream, commit };
}
