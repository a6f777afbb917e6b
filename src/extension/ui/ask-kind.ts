import * as vscode from 'vscode';
import type { KindItem } from '../../manifest/protocol.ts';
import { kindGroups, type KindGroup } from '../homes.ts';
import { askChoice, separator, type Choice } from './ask.ts';
import type { Answer, Position } from './steps.ts';
import { artifactCount } from './words.ts';

const { l10n } = vscode;

interface KindQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** A folder the question is about: kinds that live there come first. */
  readonly folder?: string | undefined;
  readonly active?: KindItem | undefined;
  readonly position?: Position;
}

/** Let the person pick a kind: those in use come first, and each says what it is for. */
export async function askKind(
  kinds: readonly KindItem[],
  { title, placeholder, folder, active, position }: KindQuestion,
): Promise<Answer<KindItem>> {
  const groups = kindGroups(kinds, folder).map((group) => ({ heading: headings[group.where], choices: group.kinds.map(kindChoice) }));
  const items = groups.flatMap(({ heading, choices }) => (groups.length > 1 ? [separator(heading), ...choices] : choices));
  const last = groups.flatMap(({ choices }) => choices).find(({ value }) => value.id === active?.id);
  return askChoice<KindItem>({ title, placeholder, items, active: last, ...(position ? { position } : {}) });
}

const headings: Readonly<Record<KindGroup<unknown>['where'], string>> = {
  folder: l10n.t('in this folder'),
  workspace: l10n.t('in this workspace'),
  nowhere: l10n.t('not used here yet'),
};

/** A kind as pickers show it. */
export function kindChoice(kind: KindItem): Choice<KindItem> {
  const { name, short, icon, about, homes, private: isPrivate } = kind;
  const count = homes.reduce((sum, home) => sum + home.count, 0);
  const facts = [
    name.toLowerCase() === short.toLowerCase() ? '' : name,
    count > 0 ? artifactCount(count) : '',
    isPrivate ? l10n.t('private') : '',
  ];
  return {
    value: kind,
    label: short,
    description: facts.filter(Boolean).join(' · '),
    ...(about === undefined ? {} : { detail: about }),
    iconPath: new vscode.ThemeIcon(icon),
  };
}
