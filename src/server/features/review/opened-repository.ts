import type { NoChange } from '../../../core/review/change.ts';
import type { OpenedRepository } from '../../host.ts';
import type { Root } from '../../root.ts';
import type { Session } from '../../session.ts';
import { fileUri, Folder, folderUri, tidyUri } from '../../uris.ts';

const onTheWeb: NoChange = {
  reason: 'web',
  message: 'There is no git here, so nothing is known of what changed; tick items by hand, or open the folder on your own machine',
};
const untrusted: NoChange = {
  reason: 'untrusted',
  message: 'Git is not started in a workspace that is not trusted, so nothing is known of what changed; tick items by hand',
};
const failed: NoChange = {
  reason: 'failed',
  message: 'The repository could not be opened, so nothing is known of what changed; the log has the details',
};

/** Open the repository a root is in; git is started only where the workspace is trusted. */
export async function openedRepository(
  { host: { machine }, connection }: Session,
  { folder }: Root,
  trusted: boolean,
): Promise<OpenedRepository | NoChange> {
  if (!machine || folder.scheme !== 'file') return onTheWeb;
  if (!trusted) return untrusted;
  try {
    return await machine.openRepository(folder.fsPath);
  } catch (error) {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return failed;
  }
}

/** URI of a repository's top, spelt as the editor spells the root in it: git follows symbolic links, and the editor does not. */
export function topUri(root: Root, { repository, folder }: OpenedRepository): string {
  const up = folder.split('/').filter(Boolean);
  const top = up.reduce(folderUri, root.folder.uri);
  return new Folder(top).uriOf(folder) === root.folder.uri ? top : tidyUri(fileUri(repository.top));
}
