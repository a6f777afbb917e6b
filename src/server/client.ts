import type { InitializeParams } from 'vscode-languageserver';
import { ruleScheme, type InitializationOptions } from '../manifest/protocol.ts';

/** What the editor on the other side can do. */
export interface Client {
  /** Whether it is our own extension, which has commands, views and rule pages of its own. */
  readonly isOurs: boolean;
  readonly name: string;
  readonly asksSettings: boolean;
  readonly watchesFiles: boolean;
  readonly hearsSettings: boolean;
  readonly changesFolders: boolean;
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  readonly snippets: boolean;
  readonly lazyEdits: boolean;
  readonly markdownHovers: boolean;
  readonly versionedDiagnostics: boolean;
  readonly relatedPlaces: boolean;
  readonly ruleLinks: boolean;
  readonly showsDocuments: boolean;
  readonly resourceEdits: boolean;
  readonly refreshesLenses: boolean;
  readonly progress: boolean;
  /** Where a rule's page is, with `{rule}` in it; undefined where the client said nothing. */
  readonly ruleUri: string | undefined;
}

/** Read what a client says of itself; what it does not say, it cannot do. */
export function readClient({ capabilities, clientInfo, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument, window } = capabilities;
  const { trusted, off } = recordOf(initializationOptions);
  // Others may say that they trust a workspace; only ours says where it is switched off.
  const isOurs = typeof trusted === 'boolean' && Array.isArray(off);
  const resolvable = textDocument?.codeAction?.resolveSupport?.properties ?? [];
  return {
    isOurs,
    name: clientInfo?.name ?? '',
    asksSettings: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hearsSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    lazyEdits: textDocument?.codeAction?.dataSupport === true && resolvable.includes('edit'),
    markdownHovers: (textDocument?.hover?.contentFormat ?? ['markdown']).includes('markdown'),
    versionedDiagnostics: textDocument?.publishDiagnostics?.versionSupport === true,
    relatedPlaces: textDocument?.publishDiagnostics?.relatedInformation === true,
    ruleLinks: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    resourceEdits: (workspace?.workspaceEdit?.resourceOperations ?? []).includes('create'),
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    progress: window?.workDoneProgress === true,
    ruleUri: ruleUri(initializationOptions, isOurs),
  };
}

function ruleUri(options: unknown, isOurs: boolean): string | undefined {
  const given = recordOf(options)['ruleUri'];
  if (typeof given === 'string') return given;
  return isOurs ? `${ruleScheme}:/{rule}.md` : undefined;
}

/** What the client says of how to work; parts that have not their shape count as not said. */
export function readOptions(options: unknown): InitializationOptions {
  const { trusted, exclude, cache, today, off } = recordOf(options);
  return {
    trusted: trusted === true,
    exclude: strings(exclude),
    off: strings(off),
    ...(typeof cache === 'string' ? { cache } : {}),
    ...(typeof today === 'string' ? { today } : {}),
  };
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);

/** Anything as a record; what is none is an empty one. */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
