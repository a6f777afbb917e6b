import { registerAnswer } from '../../answering.ts';
import type { Session } from '../../session.ts';
import { parseGitUri } from './git-uri.ts';
import type { Reviews } from './reviews.ts';

/** Answer what clients ask of the repositories themselves: their branches, and files as they were. */
export function registerRepositoryRequests({ connection }: Session, reviews: Reviews): void {
  registerAnswer(connection, 'docent/branches', [], async ({ repository: uri }) => {
    const { repository } = await reviews.ground(uri);
    if ('reason' in repository) return [];
    const [head, branches] = await Promise.all([repository.head(), repository.branches()]);
    return branches.map((branch) => ({ ...branch, isCheckedOut: !branch.remote && branch.name === head.branch }));
  });
  // The URI may come from anywhere: what is read is a file at a commit of a repository that is open, and nothing else.
  registerAnswer(connection, 'docent/textAt', null, async ({ uri }) => {
    const file = typeof uri === 'string' ? parseGitUri(uri) : undefined;
    const repository = file && (await reviews.ground(file.repository)).repository;
    const text = repository && !('reason' in repository) ? await repository.text(file.commit, file.path) : undefined;
    return text === undefined ? null : { text };
  });
}
