import type { NoChange } from '../../core/review/change.ts';
import type { GitAnswer } from './run-git.ts';

/** The oldest git that has all we ask for. */
export const oldestGit = '2.31';

export const noGit: NoChange = {
  reason: 'no-git',
  message: 'There is no git on the PATH, so that the change cannot be looked at; install git and start again',
};

/** Why git gave no answer when a repository was looked for in a folder. */
export function whyNoRepository({ end, complaint, text }: GitAnswer): NoChange {
  if (end === 'never') return noGit;
  if (end === 'late') return failed('git took too long to find a repository here');
  const first = text.split('\n', 1)[0];
  if (first === 'true') return none('This repository is bare: it has no work tree, and so no branch that is checked out');
  if (complaint.includes('dubious ownership') || complaint.includes('unsafe repository')) {
    return failed(`This repository belongs to somebody else, and git reads it only once you say that you trust it: ${trust(complaint)}`);
  }
  if (/not a git repository|cannot change to|must be run in a work tree/.test(complaint))
    return none('This folder is in no git repository');
  return failed(`git cannot read the repository here: ${complaint || 'it did not say why'}`);
}

/** What to do, with the folder as git wrote it. */
function trust(complaint: string): string {
  const folder = /repository (?:at|in|\() ?'(.+)'/.exec(complaint)?.[1] ?? 'FOLDER';
  return `git config --global --add safe.directory '${folder}'`;
}

/** Why git could not do something with a repository that is there; `fetching` is a command that fetches what a partial clone left out. */
export function whyNot({ end, complaint, said }: GitAnswer, what: string, fetching = 'git fetch'): NoChange {
  if (end === 'never') return noGit;
  if (end === 'late') return failed(`git took too long to ${what}`);
  if (end === 'cut') return failed(`There is too much to ${what}`);
  if (/promisor|lazy fetch/.test(said)) {
    return failed(`Some files of this change are not on this machine, as the clone is a partial one; “${fetching}” fetches them`);
  }
  return failed(`git cannot ${what}: ${complaint || 'it did not say why'}`);
}

export const failed = (message: string): NoChange => ({ reason: 'failed', message });
const none = (message: string): NoChange => ({ reason: 'no-repository', message });

/** Whether a git is older than what we need; `git version 2.39.5 (Apple Git-154)`. */
export function isTooOld(version: string): boolean {
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  const [least = 0, little = 0] = oldestGit.split('.').map(Number);
  return major < least || (major === least && minor < little);
}
