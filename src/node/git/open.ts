import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { NoChange } from '../../core/review/change.ts';
import type { Repository } from '../../core/review/repository.ts';
import { readBranches } from './branches.ts';
import { readChange } from './change.ts';
import { findGit } from './find-git.ts';
import { nameBefore } from './name-before.ts';
import { failed, isTooOld, noGit, oldestGit, whyNoRepository } from './refusal.ts';
import { readHead } from './revisions.ts';
import { reviewStore } from './review-store.ts';
import { gitIn, type Git } from './run-git.ts';
import { readTextAt } from './texts.ts';
import { countUncommitted } from './uncommitted.ts';
import { watchRepository } from './watch.ts';

const places = ['--is-bare-repository', '--show-toplevel', '--absolute-git-dir', '--git-common-dir', '--git-path', 'docent/review'];

/**
 * The repository that a folder lies in, or why there is none. It starts git there: only call it for folders of people who said that they
 * trust them. Whatever a repository's own settings say, nothing of it runs and nothing goes to the network.
 */
export async function openRepository(folder: string): Promise<Repository | NoChange> {
  const program = findGit();
  if (program === undefined) return noGit;
  const git = gitIn(program, resolve(folder));
  const [version, found] = await Promise.all([git(['version']), git(['rev-parse', ...places])]);
  if (version.ok && isTooOld(version.text)) return failed(`This is ${version.text.trim()}; reviews need git ${oldestGit} or newer`);
  const [bare, top, own, shared, reviews, end] = found.text.split('\n');
  if (!found.ok || bare === 'true' || !top || !own || !shared || !reviews) return whyNoRepository(found);
  if (end !== '') return failed('The path of this repository has a line break in it, and cannot be told from two');
  // Git writes some of them relative to the folder it was asked in, as the system calls that.
  const at = realpathSync(resolve(folder));
  const folders = { own: resolve(at, own), shared: resolve(at, shared), reviews: resolve(at, reviews) };
  return repositoryAt(gitIn(program, top), top, folders);
}

function repositoryAt(git: Git, top: string, folders: { own: string; shared: string; reviews: string }): Repository {
  return {
    top,
    head: () => readHead(git, folders.own),
    branches: () => readBranches(git),
    change: (question) => readChange(git, folders.own, question),
    uncommitted: () => countUncommitted(git),
    text: (commit, path) => readTextAt(git, commit, path),
    reviews: reviewStore(folders.reviews, (review) => nameBefore(folders.shared, review)),
    watch: (hear) => watchRepository(folders, hear),
  };
}
