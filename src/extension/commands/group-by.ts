import * as vscode from 'vscode';
import { groupings } from '../../manifest/commands.ts';
import type { GroupBy } from '../../manifest/protocol.ts';
import { askChoice, type Choice } from '../ui/ask.ts';
import type { Command, Host } from './command.ts';

/** Group the tree another way. */
export const groupBy: Command = {
  failure: vscode.l10n.t('The view was not grouped'),

  async run(host, ...[given]) {
    const grouping = groupings.find(({ id }) => id === given)?.id ?? (await askGrouping(host));
    if (grouping) await host.choices.groupBy(grouping);
  },
};

async function askGrouping({ choices }: Host): Promise<GroupBy | undefined> {
  const items = groupings.map(({ id, title }): Choice<GroupBy> => {
    const chosen = id === choices.grouping;
    return { value: id, label: vscode.l10n.t(title), ...(chosen ? { description: vscode.l10n.t('now') } : {}) };
  });
  const active = items.find(({ value }) => value === choices.grouping);
  const grouping = await askChoice({ title: vscode.l10n.t('Group Artifacts By'), placeholder: '', items, active });
  return typeof grouping === 'string' ? grouping : undefined;
}
