import type { BranchItem } from '../../core/review/repository.ts';
import type { Git } from './run-git.ts';

const most = 500;
const fields = ['refname', 'objectname', 'committerdate:iso-strict', 'authorname', 'symref', 'contents:subject'];

/** Branches of this repository and of remote ones, as far as they were fetched; newest first, 500 at most. */
export async function readBranches(git: Git): Promise<readonly BranchItem[]> {
  const format = fields.map((field) => `%(${field})`).join('%00');
  const { text } = await git([
    'for-each-ref',
    '--sort=-committerdate',
    `--count=${most}`,
    `--format=${format}`,
    'refs/heads',
    'refs/remotes',
  ]);
  return text.split('\n').flatMap((line) => {
    const [ref = '', commit = '', date = '', author = '', pointsTo, subject] = line.split('\0');
    const [, folder, name] = /^refs\/(heads|remotes)\/(.+)$/.exec(ref) ?? [];
    if (name === undefined || pointsTo !== '' || subject === undefined) return [];
    return [{ name, remote: folder === 'remotes', commit, date, author, subject }];
  });
}

/** Full names of branches and tags, newest first. */
export async function refNames(git: Git): Promise<readonly string[]> {
  const args = ['for-each-ref', '--sort=-creatordate', '--count=2000', '--format=%(refname)', 'refs/heads', 'refs/remotes', 'refs/tags'];
  return (await git(args)).text.split('\n').filter((ref) => ref !== '');
}
