import type { FileRename, WorkspaceEdit } from 'vscode-languageserver';
import { pathsAfterRename } from '../../core/drafts/rename-relations.ts';
import { relationsAfterRename, type Move } from '../../core/drafts/rename.ts';
import { append } from '../../core/text/append.ts';
import type { Change } from '../../core/text/change.ts';
import { nameOf } from '../../core/text/path.ts';
import { answering, quietly } from '../answering.ts';
import { recordOf } from '../client.ts';
import { everyText } from '../every-text.ts';
import type { Root } from '../root.ts';
import type { Session } from '../session.ts';
import { workspaceEdit } from '../workspace-edit.ts';

/** Keep links and relations true when files move, and hear of folders that come and go. */
export function registerRenameFiles(session: Session): void {
  const { connection, workspace } = session;
  connection.workspace.onWillRenameFiles(answering(connection, null, ({ files }) => editFor(session, files)));
  const relist = (): void => {
    for (const root of workspace.roots) quietly(connection, root.relist());
  };
  connection.workspace.onDidRenameFiles(relist);
  connection.workspace.onDidCreateFiles(relist);
  connection.workspace.onDidDeleteFiles(relist);
}

async function editFor(session: Session, files: readonly FileRename[]): Promise<WorkspaceEdit | null> {
  const { workspace } = session;
  await workspace.settled();
  for (const root of workspace.roots) {
    const moves = files.flatMap(({ oldUri, newUri }): Move[] => {
      const [from, to] = [root.folder.pathOf(oldUri), root.folder.pathOf(newUri)];
      return from === undefined || to === undefined ? [] : [{ from, to }];
    });
    const changes = moves.length > 0 ? await changesAfter(session, root, moves) : [];
    if (changes.length > 0) return workspaceEdit(session, root, changes);
  }
  return null;
}

/** Documents that hold no name of what moves, and do not move themselves, are not parsed. */
async function changesAfter(session: Session, root: Root, moves: readonly Move[]): Promise<Change[]> {
  const names = moves.map(({ from }) => nameOf(from).replace(/\.md$/, ''));
  const clues = names.flatMap((name) => [name, encodeURI(name)]);
  const isMoved = (path: string): boolean => moves.some(({ from }) => path === from || path.startsWith(`${from}/`));
  const leavesLinks = await editorKeepsLinks(session);
  const changes: Change[] = [];
  for await (const [path, text] of everyText(session, root)) {
    if (!isMoved(path) && !clues.some((clue) => text.includes(clue))) continue;
    const artifact = root.artifactOf(path, text);
    if (!leavesLinks) append(changes, relationsAfterRename([{ path, text }], moves));
    if (artifact) append(changes, pathsAfterRename(artifact, moves));
  }
  return changes;
}

/** VS Code's own Markdown does it where a person asked it to; two hands would undo each other. */
async function editorKeepsLinks({ client, connection }: Session): Promise<boolean> {
  if (!client.isOurs || !client.asksSettings) return false;
  const setting: unknown = await connection.workspace.getConfiguration('markdown.updateLinksOnFileMove');
  const enabled = recordOf(setting)['enabled'];
  return enabled === 'always' || enabled === 'prompt';
}
