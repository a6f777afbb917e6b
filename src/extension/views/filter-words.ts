import { l10n } from 'vscode';
import type { TreeFilter } from '../../manifest/protocol.ts';

/** A canonical word as a label: “Accepted”. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What a filter lets through, in words: “‘postgres’, Accepted, with findings”. */
export function filterWords({ text, statuses = [], kinds = [], onlyWithFindings, folder }: TreeFilter): string {
  const words = [
    text ? `“${text}”` : '',
    kinds.map((kind) => kind.toUpperCase()).join(l10n.t(' or ')),
    statuses.map(capitalised).join(l10n.t(' or ')),
    onlyWithFindings ? l10n.t('with findings') : '',
    folder ? l10n.t('in {0}', folder) : '',
  ];
  return words.filter((word) => word !== '').join(', ');
}

/** The line above a filtered tree; undefined where nothing is filtered. */
export function filterMessage(filter: TreeFilter, shown: number, total: number): string | undefined {
  const words = filterWords(filter);
  return words === '' ? undefined : l10n.t('Filter: {0} ({1} of {2})', words, shown, total);
}
