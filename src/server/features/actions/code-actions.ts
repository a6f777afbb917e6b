import { CodeActionKind, type CodeAction, type CodeActionParams, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { answering } from '../../answering.ts';
import { recordOf } from '../../client.ts';
import type { Session } from '../../session.ts';
import { openRule } from '../rule-pages.ts';
import { rulePageUri } from '../../rule-link.ts';
import type { Action, ActionGround } from './action.ts';
import { fixActions, fixAllActions, fixAllKind, insertAllActions } from './fix-actions.ts';
import { followUpActions } from './follow-up-actions.ts';
import { kindActions } from './kind-actions.ts';
import { suppressActions } from './suppress-actions.ts';

/** Offer what can be done at a place; an editor that can wait is told what an action does when it is taken. */
export function registerCodeActions(session: Session): void {
  const { connection, client } = session;
  connection.onCodeAction(
    answering(connection, [], async (params, token) => {
      const ground = await groundAt(session, params);
      if (!ground) return [];
      const actions = (await actionsAt(ground, params.context.only)).filter(({ kind }) => isAsked(kind, params.context.only));
      const made = actions.map((action) =>
        answering(connection, undefined, () => codeAction(action, ground, params, client.lazyEdits))(undefined, token),
      );
      return (await Promise.all(made)).filter((each) => each !== undefined);
    }),
  );
  connection.onCodeActionResolve(async (action, token) => {
    const edit = await answering(connection, undefined, resolved)(action, token);
    return edit ? { ...action, edit } : action;
  });

  async function resolved({ data }: CodeAction): Promise<WorkspaceEdit | undefined> {
    const { uri, key, range } = recordOf(data);
    const ground = typeof uri === 'string' ? await groundAt(session, { textDocument: { uri }, range: range as Range }) : undefined;
    const actions = ground ? await actionsAt(ground, undefined) : [];
    return actions.find((each) => each.key === key)?.edit?.();
  }
}

async function groundAt(
  session: Session,
  { textDocument, range }: Pick<CodeActionParams, 'textDocument' | 'range'>,
): Promise<ActionGround | undefined> {
  const located = await session.documents.flush(textDocument.uri);
  const document = session.documents.get(textDocument.uri);
  if (!located || !document) return undefined;
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const { engine } = located.root;
  const lines = { start: range.start.line, end: range.end.line };
  const findings = engine.findings(located.path).filter(({ place }) => place.line <= lines.end && lines.start <= place.endLine);
  return { ...located, session, document, span, findings, artifact: located.root.artifactOf(located.path, document.getText()) };
}

async function actionsAt(ground: ActionGround, only: readonly string[] | undefined): Promise<Action[]> {
  const isFixAll = only?.some((kind) => isWithin(fixAllKind, kind)) ?? false;
  return [
    ...(isFixAll ? await fixAllActions(ground) : []),
    ...(await fixActions(ground)),
    ...insertAllActions(ground),
    ...suppressActions(ground),
    ...showRuleActions(ground),
    ...followUpActions(ground),
    ...kindActions(ground),
  ];
}

const isAsked = (kind: string, only: readonly string[] | undefined): boolean => !only || only.some((each) => isWithin(kind, each));

const isWithin = (kind: string, outer: string): boolean => outer === '' || kind === outer || kind.startsWith(`${outer}.`);

function showRuleActions({ session, findings }: ActionGround): Action[] {
  const { client } = session;
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const isPossible = (rule: string): boolean => client.isOurs || (client.showsDocuments && rulePageUri(session, rule) !== undefined);
  return rules.filter(isPossible).map((rule) => {
    const title = `Show rule “${rule}”`;
    const finding = findings.find((each) => each.rule === rule);
    const command = { title, command: client.isOurs ? 'docent.showRule' : openRule, arguments: [rule] };
    return { key: `show ${rule}`, title, kind: CodeActionKind.QuickFix, command, ...(finding ? { finding } : {}) };
  });
}

async function codeAction(
  { key, title, kind, finding, preferred, command, edit }: Action,
  { document }: ActionGround,
  { context, range }: CodeActionParams,
  isLazy: boolean,
): Promise<CodeAction> {
  const mended = context.diagnostics.filter((each) => each.code === finding?.rule && each.range.start.line === finding?.place.line);
  const isResolved = edit !== undefined && isLazy && kind !== fixAllKind;
  return {
    title,
    kind,
    ...(mended.length > 0 ? { diagnostics: mended } : {}),
    ...(preferred ? { isPreferred: true } : {}),
    ...(command ? { command } : {}),
    ...(isResolved ? { data: { uri: document.uri, key, range } } : edit ? { edit: await edit() } : {}),
  };
}
