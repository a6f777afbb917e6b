import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { changedNotification, ruleScheme } from '../manifest/protocol.ts';
import { reviewChangedNotification } from '../manifest/review.ts';
import type { Connection, ConnectionNeeds } from './connection.ts';
import { fileAnswers } from './files.ts';
import { keptReviews } from './kept-reviews.ts';

const restartsAllowed = 3;

/** How the client behaves in either host: never a popup, restarts thrice, rule links open our page. */
export function clientOptions({ log, options, onRestarted }: ConnectionNeeds): LanguageClientOptions {
  let restarts = 0;
  return {
    documentSelector: documentSelector(),
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: options,
    initializationFailedHandler: () => false,
    markdown: { isTrusted: { enabledCommands: ['docent.showRule', 'docent.explain'] }, supportThemeIcons: true },
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withRuleLink)),
    },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        const again = ++restarts <= restartsAllowed;
        log.error(`The language server ended${again ? '; starting it again' : ' too often; it stays off'}.`);
        if (!again) onRestarted(false);
        return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
      },
    },
  };
}

/** Start a client and hand out the line to its server. */
export async function open(
  client: BaseLanguageClient,
  { context, onChanged, onReviewChanged, onRestarted }: ConnectionNeeds,
): Promise<Connection> {
  silence(client);
  client.onNotification(changedNotification, onChanged);
  client.onNotification(reviewChangedNotification, onReviewChanged);
  for (const [method, answer] of Object.entries({ ...fileAnswers, ...keptReviews(context.workspaceState) }))
    client.onRequest<unknown, unknown>(method, (params) => answer(params as never));
  await client.start();
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) onRestarted(true);
  });
  return {
    // A token that is not there would be sent as one more parameter.
    ask: (method, params, token) => (token ? client.sendRequest(method, params, token) : client.sendRequest(method, params)),
    tell: (method, params) => client.sendNotification(method, params),
    workspaceEdit: (edit) => client.protocol2CodeConverter.asWorkspaceEdit(edit as never),
    stop: () => client.dispose(),
  };
}

/** Failures of single requests belong in the log: nobody asked for a popup while typing. */
function silence(client: BaseLanguageClient): void {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
}

/** Markdown, and our own config, wherever folders are; not the left side of a diff, nor the pages we show ourselves. */
function documentSelector(): { language: string; scheme: string; pattern?: string }[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const schemes = [...new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)])];
  return schemes.flatMap((scheme) => [
    { language: 'markdown', scheme },
    { language: 'yaml', scheme, pattern: '**/.docent/*.{yaml,yml}' },
  ]);
}

/** The editor would open a rule's address as source; the command shows it as a page. */
function withRuleLink(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
  const { code } = diagnostic;
  if (typeof code !== 'object' || code.target.scheme !== ruleScheme) return diagnostic;
  const target = vscode.Uri.from({ scheme: 'command', path: 'docent.showRule', query: JSON.stringify([String(code.value)]) });
  diagnostic.code = { value: code.value, target };
  return diagnostic;
}
