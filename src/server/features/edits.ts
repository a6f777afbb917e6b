import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Artifact } from '../../core/artifacts/artifact.ts';
import { homeOf } from '../../core/catalog/catalog.ts';
import { draftMissing, sectionsToInsert } from '../../core/drafts/insert-missing.ts';
import { mostOf } from '../../core/drafts/most.ts';
import { draftStatus } from '../../core/drafts/set-status.ts';
import { ForeseenError } from '../../core/foreseen.ts';
import type { Change } from '../../core/text/change.ts';
import { registerRefusable } from '../answering.ts';
import { guided } from '../guided.ts';
import type { Root } from '../root.ts';
import type { Session } from '../session.ts';
import { workspaceEdit } from '../workspace-edit.ts';

interface Opened {
  readonly root: Root;
  readonly artifact: Artifact;
}

/** Work out the edits that commands ask for: a status, a section, all missing sections. */
export function registerEdits(session: Session): void {
  const { connection } = session;
  const result = async (root: Root, change: Change, label: string) => ({ edit: await workspaceEdit(session, root, [change]), label });

  const written = ({ edit, label }: { edit: WorkspaceEdit; label: string }) => ({ edit: guided(session, edit), label });

  registerRefusable(connection, 'docent/setStatus', async ({ uri, status }) => {
    const { root, artifact } = await artifactAt(session, uri);
    const known = artifact.kind.statuses.find(({ id }) => id === status);
    if (!known) throw new ForeseenError('no-such-status', `the kind ${artifact.kind.name} has no status “${status}”`);
    const near = root.engine.catalog.inHome(homeOf(artifact.path)).filter(({ kind }) => kind === artifact.kind.id);
    return result(root, draftStatus(artifact, status, mostOf(near.map(({ dialect }) => dialect))), `Set the status to “${known.label}”`);
  });
  registerRefusable(connection, 'docent/insertMissing', async ({ uri }) => {
    const { root, artifact } = await artifactAt(session, uri);
    const missing = sectionsToInsert(artifact);
    if (missing.length === 0) throw new ForeseenError('none-missing', 'no section is missing');
    return written(await result(root, draftMissing(artifact, missing), 'Insert all missing sections'));
  });
  registerRefusable(connection, 'docent/insertSection', async ({ uri, section }) => {
    const { root, artifact } = await artifactAt(session, uri);
    const wanted = artifact.kind.sections.find(({ id }) => id === section);
    if (!wanted) throw new ForeseenError('no-such-section', `the kind ${artifact.kind.name} has no section “${section}”`);
    return written(await result(root, draftMissing(artifact, [wanted]), `Insert section “${wanted.title}”`));
  });
}

/** The artifact in a document, as it is now; a `ForeseenError` where it is none. */
export async function artifactAt({ documents }: Session, uri: string): Promise<Opened> {
  const located = await documents.flush(uri);
  const artifact = await located?.root.engine.artifact(located.path);
  if (!located || !artifact) throw new ForeseenError('no-artifact', 'this document is no artifact');
  return { root: located.root, artifact };
}
