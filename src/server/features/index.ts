import type { Session } from '../session.ts';
import { registerCodeActions } from './actions/code-actions.ts';
import { registerCommands } from './commands.ts';
import { registerCompletion } from './completion/completion.ts';
import { registerChanged } from './changed.ts';
import { registerCheckWorkspace } from './check-workspace.ts';
import { Diagnostics } from './diagnostics.ts';
import { registerDocument } from './document.ts';
import { registerDraft } from './draft.ts';
import { registerEdits } from './edits.ts';
import { registerFind } from './find.ts';
import { registerFollowUps } from './follow-ups.ts';
import { registerHover } from './hover.ts';
import { registerKinds } from './kinds.ts';
import { registerLenses } from './lenses.ts';
import { registerLinks } from './links.ts';
import { registerOffers } from './offers.ts';
import { registerRenameFiles } from './rename-files.ts';
import { registerRulePages } from './rule-pages.ts';
import { registerSetKind } from './set-kind.ts';
import { registerSymbols } from './symbols.ts';
import { registerTree } from './tree/tree.ts';
import { registerWatching } from './watching.ts';

/** Register every feature; `begin` is called when the editor is ready to be asked. */
export function registerFeatures(session: Session): { begin(): void } {
  const diagnostics = new Diagnostics(session);
  registerCodeActions(session);
  registerCompletion(session);
  registerHover(session);
  registerLinks(session);
  registerSymbols(session);
  registerRenameFiles(session);
  registerCommands(session);
  registerDocument(session);
  registerEdits(session);
  registerSetKind(session);
  registerDraft(session);
  registerOffers(session);
  registerFollowUps(session);
  registerLenses(session);
  registerKinds(session);
  registerFind(session);
  registerTree(session);
  registerCheckWorkspace(session, diagnostics);
  registerRulePages(session);
  registerChanged(session);
  return registerWatching(session);
}
