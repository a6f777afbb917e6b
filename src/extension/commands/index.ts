import * as vscode from 'vscode';
import { chosenSuffix, groupingPrefix, groupings, newKindPrefix, type CommandId } from '../../manifest/commands.ts';
import { Disposables } from '../disposables.ts';
import { surfacing } from '../ui/surface.ts';
import { checkWorkspace } from './check-workspace.ts';
import { clearFilter, filter } from './filter.ts';
import type { Command, Host } from './command.ts';
import { copyCitation } from './copy-citation.ts';
import { customizeKind } from './customize-kind.ts';
import { explain } from './explain.ts';
import { findInTree } from './find-in-tree.ts';
import { followUp } from './follow-up.ts';
import { goTo } from './go-to.ts';
import { groupBy } from './group-by.ts';
import { insertMissing } from './insert-missing.ts';
import { newArtifact } from './new-artifact.ts';
import { openConfig } from './open-config.ts';
import { openToSide, revealInExplorer } from './open.ts';
import { quickFix } from './quick-fix.ts';
import { restart, switchOn } from './switch-on.ts';
import { revealInTree } from './reveal-in-tree.ts';
import { compareReview, endReview, startReview } from './review-branch.ts';
import { editReviewNote, reviewItemNotApplicable, toggleReviewItem } from './review-items.ts';
import { copyReview, saveReview } from './review-report.ts';
import { hideDone, openChecklist, openEvidence, refreshReview, resetReview, showDone } from './review-view.ts';
import { setKind } from './set-kind.ts';
import { setStatus } from './set-status.ts';
import { showLog, showWalkthrough } from './show.ts';
import { showRule } from './show-rule.ts';

const commands: Readonly<Record<CommandId, Command>> = {
  'docent.newArtifact': newArtifact,
  'docent.goTo': goTo,
  'docent.setStatus': setStatus,
  'docent.followUp': followUp,
  'docent.insertMissing': insertMissing,
  'docent.checkWorkspace': checkWorkspace,
  'docent.showRule': showRule,
  'docent.explain': explain,
  'docent.setKind': setKind,
  'docent.customizeKind': customizeKind,
  'docent.openConfig': openConfig,
  'docent.copyCitation': copyCitation,
  'docent.revealInTree': revealInTree,
  'docent.groupBy': groupBy,
  'docent.filter': filter,
  'docent.changeFilter': filter,
  'docent.clearFilter': clearFilter,
  'docent.findInTree': findInTree,
  'docent.toggleReviewItem': toggleReviewItem,
  'docent.reviewItemNotApplicable': reviewItemNotApplicable,
  'docent.editReviewNote': editReviewNote,
  'docent.copyReview': copyReview,
  'docent.saveReview': saveReview,
  'docent.startReview': startReview,
  'docent.endReview': endReview,
  'docent.compareReview': compareReview,
  'docent.resetReview': resetReview,
  'docent.openChecklist': openChecklist,
  'docent.refreshReview': refreshReview,
  'docent.hideDone': hideDone,
  'docent.showDone': showDone,
  'docent.openEvidence': openEvidence,
  'docent.openToSide': openToSide,
  'docent.revealInExplorer': revealInExplorer,
  'docent.quickFix': quickFix,
  'docent.switchOn': switchOn,
  'docent.restart': restart,
  'docent.showLog': showLog,
  'docent.showWalkthrough': showWalkthrough,
};

/** Register every command of the manifest. */
export function registerCommands(host: Host): vscode.Disposable {
  const owner = new Disposables();
  const register = (id: string, { failure, run }: Command, ...fixed: unknown[]) =>
    owner.add(
      vscode.commands.registerCommand(id, (...args: unknown[]) => {
        host.log.info(id);
        return surfacing(failure, host.log, () => run(host, ...fixed, ...args));
      }),
    );

  for (const [id, command] of Object.entries(commands)) register(id, command);
  for (const kind of kindsInManifest(host.context)) register(`${newKindPrefix}${kind}`, newArtifact, kind);
  for (const { id } of groupings) {
    register(`${groupingPrefix}${id}`, groupBy, id);
    register(`${groupingPrefix}${id}${chosenSuffix}`, groupBy, id);
  }
  return owner;
}

/** The kinds we ship, as the manifest's commands name them: the extension itself knows none. */
function kindsInManifest({ extension }: vscode.ExtensionContext): string[] {
  const contributed: readonly { readonly command: string }[] = extension.packageJSON.contributes.commands;
  return contributed.flatMap(({ command }) => (command.startsWith(newKindPrefix) ? [command.slice(newKindPrefix.length)] : []));
}
