import { draftExposure } from '../../core/engine/draft-exposure.ts';
import type { Draft } from '../../core/drafts/new-artifact.ts';
import type { DraftResult, ExposedItem } from '../../manifest/protocol.ts';
import type { Root } from '../root.ts';
import type { Session } from '../session.ts';
import { workspaceEdit } from '../workspace-edit.ts';

/** Where a draft is private and git would take it: what would keep it out, and with `keepOut` the edit that does. */
export async function exposureOf(session: Session, root: Root, draft: Draft, keepOut = false): Promise<Pick<DraftResult, 'exposed'>> {
  const exposure = await draftExposure(root.engine, draft);
  if (!exposure) return {};
  const { target, file, line, change } = exposure;
  const exposed: ExposedItem = { target, ignoreFile: { uri: root.folder.uriOf(file), path: file }, line };
  return { exposed: keepOut ? { ...exposed, edit: await workspaceEdit(session, root, [change]) } : exposed };
}
