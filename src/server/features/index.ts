import type { Session } from '../session.ts';
import { registerCodeActions } from './actions/code-actions.ts';
import { registerChanged } from './changed.ts';
import { registerCheckWorkspace } from './check-workspace.ts';
import { Diagnostics } from './diagnostics.ts';
import { registerDocument } from './document.ts';
import { registerDraft } from './draft.ts';
import { registerEdits } from './edits.ts';
import { registerFind } from './find.ts';
import { registerKinds } from './kinds.ts';
import { registerRulePages } from './rule-pages.ts';
import { registerSetKind } from './set-kind.ts';
import { registerTree } from './tree/tree.ts';
import { registerWatching } from './watching.ts';

/** Register every feature; `begin` is called when the editor is ready to be asked. */
export function registerFeatures(session: Session): { begin(): void } {
  const diagnostics = new Diagnostics(session);
  registerCodeActions(session);
  registerDocument(session);
  registerEdits(session);
  registerSetKind(session);
  registerDraft(session);
  registerKinds(session);
  registerFind(session);
  registerTree(session);
  registerCheckWorkspace(session, diagnostics);
  registerRulePages(session);
  registerChanged(session);
  return registerWatching(session);
}
