import { ShowDocumentRequest, type WorkspaceEdit } from 'vscode-languageserver';
import type { Artifact } from '../../core/artifacts/artifact.ts';
import { draftFollowUp } from '../../core/engine/draft-follow-up.ts';
import { ForeseenError } from '../../core/foreseen.ts';
import { registerRefusable } from '../answering.ts';
import { rangesIn } from '../convert.ts';
import type { Root } from '../root.ts';
import type { Session } from '../session.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { artifactAt } from './edits.ts';

/** The command of offers to write what follows: of our own extension, and of the server for other editors. */
export const followUpCommand = 'docent.followUp';

/** Which of an artifact's follow-ups is meant. */
interface Asked {
  readonly label: string;
  readonly to?: string;
  /** That of the artifact itself, where none is given. */
  readonly title?: string;
  readonly author?: string | undefined;
}

/** Work out artifacts that follow others. */
export function registerFollowUps(session: Session): void {
  registerRefusable(session.connection, 'docent/draftFollowUp', async ({ uri, ...asked }) => {
    const { root, artifact } = await artifactAt(session, uri);
    const { draft, edit } = await followUpEdit(session, root, artifact, asked);
    const { path, text, cursor } = draft;
    const at = rangesIn(text)({ start: cursor, end: cursor }).start;
    return { uri: root.folder.uriOf(path), path, edit, label: asked.label, cursor: at };
  });
}

/** The edit that makes what follows an artifact, and links both; a `ForeseenError` where its kind has nothing of the name. */
export async function followUpEdit(
  session: Session,
  root: Root,
  artifact: Artifact,
  { label, to, title, author }: Asked,
): Promise<{ readonly draft: Awaited<ReturnType<typeof draftFollowUp>>['draft']; readonly edit: WorkspaceEdit }> {
  const followUp = artifact.kind.followUps.find((each) => each.label === label && (to === undefined || each.to === to));
  const kind = root.engine.kinds.find(({ id }) => id === followUp?.to);
  if (!followUp || !kind) throw new ForeseenError('no-such-follow-up', `the kind ${artifact.kind.name} has no follow-up “${label}”`);
  const wanted = { followUp, kind, title: title ?? artifact.title.display, author };
  const { draft, changes } = await draftFollowUp(root.engine, artifact, wanted);
  return { draft, edit: await workspaceEdit(session, root, changes) };
}

/** Write what follows an artifact in an editor that is not our own, and show it. */
export async function writeFollowUp(session: Session, uri: unknown, label: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof label !== 'string') return;
  const { connection, client } = session;
  const { root, artifact } = await artifactAt(session, uri);
  const { draft, edit } = await followUpEdit(session, root, artifact, { label });
  const { applied } = await connection.workspace.applyEdit({ label, edit });
  if (applied && client.showsDocuments)
    await connection.sendRequest(ShowDocumentRequest.type, { uri: root.folder.uriOf(draft.path), takeFocus: true });
}
