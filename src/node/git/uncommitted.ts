import type { Git } from './run-git.ts';

const status = ['status', '--porcelain', '-z', '--no-renames', '--ignore-submodules=all'];

/**
 * How many files of the work tree have changes that are not committed. Where looking for new files takes too long, only those that git
 * knows count; where that takes too long as well, none.
 */
export async function countUncommitted(git: Git): Promise<number> {
  const without = await filterSettings(git);
  const all = await git([...status, '--untracked-files=normal'], { without, seconds: 3, limit: 4 << 20 });
  const { bytes } = all.end === 'late' ? await git([...status, '--untracked-files=no'], { without, seconds: 2, limit: 4 << 20 }) : all;
  let count = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count++;
  return count;
}

/**
 * Settings that name programs through which git passes a file before it compares it. Such a program would run for us, and a repository
 * says which: without it, a file that was touched may count as changed though it is not.
 */
async function filterSettings(git: Git): Promise<readonly string[]> {
  const { text } = await git(['config', '--null', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|process|required)$']);
  return [...new Set(text.split('\0').filter((key) => key !== ''))];
}
