import { CodeLensRefreshRequest, type CodeLens } from 'vscode-languageserver';
import { answering, quietly } from '../answering.ts';
import { followUpItems } from '../artifact-item.ts';
import { rangeOf } from '../convert.ts';
import type { Session } from '../session.ts';
import type { Located } from '../workspace.ts';
import { followUpCommand } from './follow-ups.ts';

/** How long changes are gathered before it is looked whether the editor should ask again. */
const pause = 300;

/** Offer, above the title of an artifact, what should be written next and is not yet. */
export function registerLenses(session: Session): void {
  const { connection, client, documents, workspace } = session;
  if (!client.isOurs && !client.resourceEdits) return;
  const shown = new Map<string, { readonly located: Located; readonly what: string }>();
  connection.onCodeLens(
    answering(connection, [], async ({ textDocument: { uri } }) => {
      const located = await documents.flush(uri);
      if (!located) return [];
      const lenses = lensesOf(session, located, uri);
      shown.set(uri, { located, what: labelsOf(lenses) });
      return lenses;
    }),
  );
  if (!client.refreshesLenses) return;
  let waiting = false;
  workspace.onAffected((_root, paths) => {
    if (waiting || paths?.length === 0) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (isStale()) quietly(connection, connection.sendRequest(CodeLensRefreshRequest.type));
    }, pause);
  });

  /** A document that changes is asked about anyway; others may offer something else because of it. */
  function isStale(): boolean {
    for (const uri of shown.keys()) if (!documents.get(uri)) shown.delete(uri);
    return [...shown].some(([uri, { located, what }]) => labelsOf(lensesOf(session, located, uri)) !== what);
  }
}

/** On what is only guessed to be an artifact nothing is offered unasked. */
function lensesOf({ client }: Session, { root, path }: Located, uri: string): CodeLens[] {
  const summary = root.engine.catalog.get(path);
  if (!summary || summary.basis === 'weak') return [];
  return followUpItems(root, summary)
    .filter(({ isLinked }) => !isLinked)
    .map(({ label, icon }) => ({
      range: rangeOf(summary.titlePlace),
      command: { title: client.isOurs ? `$(${icon}) ${label}` : label, command: followUpCommand, arguments: [uri, label] },
    }));
}

const labelsOf = (lenses: readonly CodeLens[]): string => lenses.map(({ command }) => command?.title).join('\n');
