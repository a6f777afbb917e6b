import { rules } from '../../core/rules/rules/index.ts';
import { registerAnswer } from '../answering.ts';
import { rulePageUri } from '../rule-link.ts';
import type { Session } from '../session.ts';

/** Command of the editors that have none of their own to show a rule's page. */
export const openRule = 'docent.openRule';

/** Hand out the pages of the rules. */
export function registerRulePages(session: Session): void {
  const { connection, rulePages } = session;
  registerAnswer(connection, 'docent/rules', [], async () => rules.map(({ id, summary }) => ({ id, summary })));
  registerAnswer(connection, 'docent/rulePage', null, async ({ rule }) => {
    const text = Object.hasOwn(rulePages, rule) ? rulePages[rule] : undefined;
    return text === undefined ? null : { text };
  });
}

/** Show a rule's page in an editor that can show a document. */
export async function showRulePage(session: Session, rule: unknown): Promise<void> {
  const uri = typeof rule === 'string' ? rulePageUri(session, rule) : undefined;
  if (uri !== undefined) await session.connection.window.showDocument({ uri, takeFocus: true });
}
