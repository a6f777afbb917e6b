import { CodeActionKind } from 'vscode-languageserver';
import { touches } from '../../../core/text/span.ts';
import { followUpItems } from '../../artifact-item.ts';
import { followUpCommand, followUpEdit } from '../follow-ups.ts';
import type { Action, ActionGround } from './action.ts';

/** On the title and the status: what may be written next. */
export function followUpActions({ session, root, path, document, artifact, span }: ActionGround): Action[] {
  const summary = root.engine.catalog.get(path);
  const isThere = artifact && [artifact.title.span, artifact.status?.wordSpan].some((each) => each && touches(each, span.start));
  if (!artifact || !summary || !isThere) return [];
  const { isOurs, resourceEdits } = session.client;
  if (!isOurs && !resourceEdits) return [];
  return followUpItems(root, summary).map(({ label, to }) => ({
    key: `follow-up ${to} ${label}`,
    title: label,
    kind: CodeActionKind.Refactor,
    ...(isOurs
      ? { command: { title: label, command: followUpCommand, arguments: [document.uri, label] } }
      : { edit: async () => (await followUpEdit(session, root, artifact, { label, to })).edit }),
  }));
}
