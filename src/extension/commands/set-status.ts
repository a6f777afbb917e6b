import * as vscode from 'vscode';
import type { ArtifactItem, KindItem, KindStatus } from '../../manifest/protocol.ts';
import { applyEdits } from '../edits.ts';
import { ForeseenFailure } from '../failure.ts';
import { askChoice, separator, type Choice } from '../ui/ask.ts';
import { nameOf, withArticle } from '../ui/words.ts';
import { statusIcon } from '../views/status-icons.ts';
import type { Command } from './command.ts';
import { artifactsFor } from './target.ts';

const { l10n } = vscode;

/** Give artifacts of one kind another status, written the way each of them writes it. */
export const setStatus: Command = {
  failure: l10n.t('The status was not set'),

  async run(host, ...args) {
    const artifacts = await artifactsFor(host, args, l10n.t('Set Status'));
    const [first] = artifacts;
    if (!first) return;
    if (artifacts.some(({ kind }) => kind !== first.kind)) throw new ForeseenFailure(mixed());
    const kind = (await host.server.ask('docent/kinds', { near: first.uri })).find(({ id }) => id === first.kind);
    if (kind?.statuses.length === 0) throw new ForeseenFailure(stateless(kind));
    const status = kind && (await askStatus(artifacts, first, kind));
    if (!status) return;

    const ask = ({ uri }: ArtifactItem) => host.server.ask('docent/setStatus', { uri, status: status.id });
    await applyEdits(host.server, await Promise.all(artifacts.map(ask)));
    const what = artifacts.length === 1 ? nameOf(first) : String(artifacts.length);
    vscode.window.setStatusBarMessage(l10n.t('{0}: {1}', what, status.label), 5000);
  },
};

/** Where it may go next comes first; a person may know better, so the rest follows. */
async function askStatus(artifacts: readonly ArtifactItem[], first: ArtifactItem, kind: KindItem): Promise<KindStatus | undefined> {
  const current = artifacts.every(({ status }) => status?.id === first.status?.id) ? first.status?.id : undefined;
  const next = kind.statuses.find(({ id }) => id === current)?.next ?? [];
  const choices = kind.statuses.map((status) => choice(status, status.id === current));
  const likely = next.flatMap((id) => choices.filter(({ value }) => value.id === id));
  const rest = choices.filter((row) => !likely.includes(row));
  const items = likely.length > 0 ? [separator(l10n.t('next')), ...likely, separator(l10n.t('other')), ...rest] : rest;

  const title = artifacts.length === 1 ? nameOf(first) : l10n.t('{0} artifacts', artifacts.length);
  const placeholder = first.status && current ? l10n.t('{0} becomes …', first.status.label) : l10n.t('Becomes …');
  const status = await askChoice({ title, placeholder, items, active: likely[0] });
  return typeof status === 'object' ? status : undefined;
}

function choice(status: KindStatus, isCurrent: boolean): Choice<KindStatus> {
  const { id, label, closed, canonical = null } = status;
  const notes = [isCurrent && l10n.t('now'), closed && l10n.t('closes it')].filter(Boolean);
  return { value: status, label, description: notes.join(' · '), iconPath: statusIcon({ id, label, canonical }) };
}

function stateless({ short }: KindItem) {
  return { reason: 'no-statuses', message: l10n.t('{0} has no statuses to choose from', withArticle(short)) };
}

function mixed() {
  return { reason: 'mixed-kinds', message: l10n.t('the selected artifacts are of several kinds, which have different statuses') };
}
