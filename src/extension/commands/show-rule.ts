import * as vscode from 'vscode';
import type { RuleItem } from '../../manifest/protocol.ts';
import { askChoice, type Choice } from '../ui/ask.ts';
import { showRulePage } from '../ui/rule-pages.ts';
import { isRow } from '../views/rows.ts';
import type { Command, Host } from './command.ts';

/** Show a rule's page: why it is there, and what it accepts and refuses. */
export const showRule: Command = {
  failure: vscode.l10n.t('The page was not shown'),

  async run(host, ...[given]) {
    const rule = ruleIn(given) ?? (await askRule(host));
    if (rule) await showRulePage(rule);
  },
};

function ruleIn(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  return isRow(given) && given.node.type === 'finding' ? given.node.rule : undefined;
}

async function askRule({ server }: Host): Promise<string | undefined> {
  const rules = await server.ask('docent/rules', {});
  const items = rules.map((rule): Choice<RuleItem> => ({ value: rule, label: rule.id, detail: rule.summary }));
  const rule = await askChoice({ title: vscode.l10n.t('Show Rule'), placeholder: vscode.l10n.t('Which rule?'), items });
  return typeof rule === 'object' ? rule.id : undefined;
}
