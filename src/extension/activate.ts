import * as vscode from 'vscode';
import { ActiveDocument } from './active-document.ts';
import { registerCommands } from './commands/index.ts';
import type { Connect } from './connection.ts';
import { Server } from './server.ts';
import { startOptions, type HostFacts } from './start-options.ts';
import { registerLanguageStatus } from './ui/language-status.ts';
import { registerRulePages } from './ui/rule-pages.ts';
import { ArtifactsView } from './views/artifacts.ts';
import { registerAttentionView } from './views/attention.ts';
import { registerFindingBadges } from './views/finding-badges.ts';
import { registerGitDocuments } from './views/review/git-documents.ts';
import { registerOptionalColor } from './views/review/optional-color.ts';
import { ReviewView } from './views/review/view.ts';
import { TreeChoices } from './views/tree-choices.ts';
import { registerStartup } from './startup.ts';

/** Draw everything; the server, and the client that speaks to it, load afterwards. */
export function start(context: vscode.ExtensionContext, connect: Connect, facts: HostFacts): void {
  const own = <T extends vscode.Disposable>(thing: T): T => {
    context.subscriptions.push(thing);
    return thing;
  };
  const log = own(vscode.window.createOutputChannel('Docent', { log: true }));
  const server = own(new Server({ context, log, connect, options: () => startOptions(facts) }));
  const choices = own(new TreeChoices(context.workspaceState));
  const artifacts = own(new ArtifactsView({ server, choices, log }));
  const active = own(new ActiveDocument(server, log));
  own(registerAttentionView(server, log));
  const review = own(new ReviewView({ server, memento: context.workspaceState, log }));
  own(registerFindingBadges());
  own(registerOptionalColor());
  own(registerLanguageStatus(server, active));
  own(registerRulePages(server));
  own(registerGitDocuments(server));
  own(registerCommands({ context, server, log, artifacts, choices, review }));
  own(registerStartup(server, log));
}
