import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { fixAllKind } from './features/actions/fix-actions.ts';
import { followUpCommand } from './features/follow-ups.ts';
import { openRule } from './features/rule-pages.ts';

/** What the server offers this editor. VS Code has its own outline of Markdown, and commands of our extension. */
export function capabilities(client: Client): ServerCapabilities {
  const movable = { filters: [{ pattern: { glob: '**/*' } }] };
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind],
      resolveProvider: client.lazyEdits,
    },
    completionProvider: { triggerCharacters: [':', '-', '#', '(', ' ', ','] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: { resolveProvider: false },
    ...(client.isOurs || client.resourceEdits ? { codeLensProvider: { resolveProvider: false } } : {}),
    workspaceSymbolProvider: true,
    ...(client.isOurs ? {} : { documentSymbolProvider: true, executeCommandProvider: { commands: [openRule, followUpCommand] } }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { willRename: movable, didRename: movable, didDelete: movable, didCreate: movable },
    },
  };
}
