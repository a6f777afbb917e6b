import { abbreviated, type Revision } from '../../core/review/change.ts';
import type { Head } from '../../core/review/repository.ts';
import { refNames } from './branches.ts';
import type { Git } from './run-git.ts';
import { branchUnderRebase } from './under-rebase.ts';

const branchFolder = 'refs/heads/';

/** What is checked out. In the midst of a rebase it is the branch that is being rebased, at the commit the rebase has come to. */
export async function readHead(git: Git, own: string): Promise<Head> {
  const [symbolic, commits] = await Promise.all([git(['symbolic-ref', '--quiet', 'HEAD']), lookUp(git, ['HEAD'])]);
  const target = symbolic.ok ? symbolic.text.trim() : '';
  const branch = target.startsWith(branchFolder) ? target.slice(branchFolder.length) : branchUnderRebase(own);
  const [commit] = commits;
  return { ...(branch === undefined ? {} : { branch }), ...(commit === undefined ? {} : { commit }) };
}

/** The commits that names stand for, all in one question; undefined for those that stand for none. */
export async function lookUp(git: Git, names: readonly string[]): Promise<readonly (string | undefined)[]> {
  const asked = names.filter(isName);
  const answer =
    asked.length > 0 ? (await git(['cat-file', '--batch-check'], { input: asked.map((name) => `${name}^{commit}\n`).join('') })).text : '';
  const lines = answer.split('\n').map((line) => /^([0-9a-f]{40,64}) commit \d+$/.exec(line)?.[1]);
  return names.map((name) => (isName(name) ? lines.shift() : undefined));
}

/** Git reads a name a line. */
const isName = (name: string): boolean => name !== '' && !/[\0\n\r]/.test(name);

/** What somebody means by a name: a branch before a tag, one of this repository before a remote one, what git takes it for, and else one of origin's. */
export async function findRevision(git: Git, asked: string): Promise<Revision | undefined> {
  const places = [branchFolder, 'refs/remotes/', 'refs/tags/', '', 'refs/remotes/origin/'];
  const commits = await lookUp(
    git,
    places.map((place) => place + asked),
  );
  const at = commits.findIndex((commit) => commit !== undefined);
  const commit = commits[at];
  if (commit === undefined) return undefined;
  if (places[at] === '') return { name: shortName(asked) ?? abbreviated(commit), commit };
  return { name: (places[at] === 'refs/remotes/origin/' ? 'origin/' : '') + asked, commit };
}

/** `origin/main` for `refs/remotes/origin/main`; undefined for what is no full name. */
export const shortName = (ref: string): string | undefined => /^refs\/(?:heads|remotes|tags)\/(.+)$/.exec(ref)?.[1];

/** Names of branches, for saying which one somebody may have meant. */
export const knownNames = async (git: Git): Promise<readonly string[]> => (await refNames(git)).flatMap((ref) => shortName(ref) ?? []);
