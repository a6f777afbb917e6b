import type { WorkspaceEdit } from 'vscode-languageserver';
import { mapFile, markNotArtifact } from '../../core/config/edit-config.ts';
import { configPath } from '../../core/engine/setup.ts';
import { ForeseenError } from '../../core/foreseen.ts';
import type { Change } from '../../core/text/change.ts';
import { applyEdits, type Edit } from '../../core/text/edit.ts';
import { hashText } from '../../core/text/hash.ts';
import { registerRefusable } from '../answering.ts';
import type { Session } from '../session.ts';
import type { Located } from '../workspace.ts';
import { workspaceEdit } from '../workspace-edit.ts';

const openConfig = { label: 'Open Config', command: 'docent.openConfig' };

/** Write into the config which kind a document is, or that it is none. */
export function registerSetKind(session: Session): void {
  registerRefusable(session.connection, 'docent/setKind', async ({ uri, kind }) => {
    const located = await session.documents.flush(uri);
    if (!located) throw new ForeseenError('outside', 'this document is in no folder that Docent works in');
    return kindEdit(session, located, kind);
  });
}

/** The edit of the config that says a document is of a kind, or (null) of none. */
export async function kindEdit(
  session: Session,
  { root, path }: Located,
  kindId: string | null,
): Promise<{ edit: WorkspaceEdit; label: string }> {
  const { engine } = root;
  const kind = engine.kinds.find(({ id }) => id === kindId);
  if (kindId !== null && !kind) throw new ForeseenError('no-such-kind', `there is no kind “${kindId}”`);
  if (kind && engine.config.notArtifacts.includes(path))
    throw new ForeseenError('said-otherwise', 'the config says that it is no artifact; take it out there first', openConfig);
  const label = kind ? `Write into the config that this is of the kind “${kind.name}”` : 'Write into the config that this is no artifact';
  const text = await engine.text(configPath);
  const edits = kind ? mapFile(text, kind.id, path) : markNotArtifact(text, path);
  if (edits.length === 0)
    throw new ForeseenError('config-unclear', 'the config says so already, or could not be edited safely', openConfig);
  return { edit: await workspaceEdit(session, root, [changeOf(text, edits)]), label };
}

function changeOf(text: string | undefined, edits: readonly Edit[]): Change {
  if (text === undefined) return { type: 'create', path: configPath, text: applyEdits('', edits) };
  return { type: 'edit', path: configPath, hash: hashText(text), edits };
}
