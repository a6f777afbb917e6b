import * as vscode from 'vscode';
import type { CarryOverResult, KindItem } from '../../manifest/protocol.ts';
import { askSeveral } from './ask.ts';
import type { Answer, Position } from './steps.ts';
import { titleCase } from './title-case.ts';
import { nameOf } from './words.ts';

const { l10n } = vscode;

/** Ask what of what is open a new artifact takes over; all of it, unless the person says otherwise. */
export function askCarryOver(kind: KindItem, open: CarryOverResult, position: Position): Promise<Answer<readonly string[]>> {
  const { items, from } = open;
  const when = from.date ?? nameOf(from);
  const placeholder =
    items.length === 1
      ? l10n.t('Carry over the open item from {0}?', when)
      : l10n.t('Carry over the {0} open items from {1}?', items.length, when);
  const rows = items.map(({ text, name, facts }) => ({ value: text, label: name, description: facts.join(' · ') }));
  return askSeveral({ title: l10n.t('New {0}', titleCase(kind.short)), placeholder, items: rows, position });
}
