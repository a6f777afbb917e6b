import * as vscode from 'vscode';
import type { TreeFilter } from '../../manifest/protocol.ts';
import { askChoice, askText, separator, type Choice } from '../ui/ask.ts';
import { askStatuses, askKinds } from '../ui/ask-filter.ts';
import { capitalised } from '../views/filter-words.ts';
import type { Command, Host } from './command.ts';

const { l10n } = vscode;

type Change = (host: Host) => Promise<TreeFilter | undefined>;

/** Choose what the tree shows. */
export const filter: Command = {
  failure: l10n.t('The filter was not changed'),

  async run(host) {
    const change = await askChange(host.choices.filter);
    const chosen = await change?.(host);
    if (chosen) await host.choices.setFilter(chosen);
  },
};

/** Show everything again. */
export const clearFilter: Command = {
  failure: l10n.t('The filter was not cleared'),

  async run({ choices }) {
    await choices.setFilter({});
  },
};

async function askChange(now: TreeFilter): Promise<Change | undefined> {
  const items = [
    row('search', l10n.t('By words…'), now.text && `“${now.text}”`, byText),
    row('circle-large-outline', l10n.t('By status…'), now.statuses?.map(capitalised).join(', '), async ({ server }) => {
      const statuses = await askStatuses(server, now.statuses ?? []);
      return statuses && { ...now, statuses };
    }),
    row('symbol-class', l10n.t('By kind…'), now.kinds?.join(', '), async ({ server }) => {
      const kinds = await askKinds(server, now.kinds ?? []);
      return kinds && { ...now, kinds };
    }),
    row('warning', l10n.t('Only with findings'), now.onlyWithFindings && l10n.t('on'), async () => {
      return { ...now, onlyWithFindings: !now.onlyWithFindings };
    }),
    ...(Object.keys(now).length > 0 ? [separator(''), row('clear-all', l10n.t('Clear Filter'), '', async () => ({}))] : []),
  ];
  const change = await askChoice<Change>({ title: l10n.t('Filter Artifacts'), placeholder: l10n.t('Show only …'), items });
  return typeof change === 'function' ? change : undefined;
}

function row(icon: string, label: string, now: string | false | undefined, value: Change): Choice<Change> {
  return { value, label, description: now || '', iconPath: new vscode.ThemeIcon(icon) };
}

/** The tree narrows while the person types; giving up brings back what was. */
async function byText({ choices }: Host): Promise<TreeFilter | undefined> {
  const before = choices.filter;
  const text = await askText({
    title: l10n.t('Filter Artifacts'),
    prompt: l10n.t('Words in number, title or tag; empty shows all'),
    placeholder: l10n.t('Words'),
    value: before.text ?? '',
    onInput: (typed) => void choices.setFilter({ ...before, text: typed.trim() }),
  });
  return typeof text === 'string' ? { ...before, text: text.trim() } : before;
}
