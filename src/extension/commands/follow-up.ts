import * as vscode from 'vscode';
import type { ArtifactItem, FollowUpItem } from '../../manifest/protocol.ts';
import { applyEdits } from '../edits.ts';
import { granted } from '../failure.ts';
import type { Server } from '../server.ts';
import { readSetting } from '../settings.ts';
import { askChoice, askText, type Choice } from '../ui/ask.ts';
import { guidanceAt } from '../ui/guidance.ts';
import { nameOf, placeName } from '../ui/words.ts';
import type { Command } from './command.ts';
import { artifactFor } from './target.ts';

const { l10n } = vscode;

/** Write what follows an artifact, with what is said in it; both name each other, and one undo takes all of it back. */
export const followUp: Command = {
  failure: l10n.t('What follows was not written'),

  async run(host, ...args) {
    const [uri, label] = args;
    const artifact = await artifactFor(host, typeof uri === 'string' ? [vscode.Uri.parse(uri)] : args, l10n.t('Write What Follows'));
    const next = artifact && (await whatFollows(artifact, label));
    const title = next && (await askTitle(host.server, artifact, next));
    if (!title) return;
    const drafted = granted(await host.server.ask('docent/draftFollowUp', wanted(artifact, next, title)));
    await applyEdits(host.server, [drafted]);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(drafted.uri));
    await vscode.window.showTextDocument(document, { selection: guidanceAt(document.getText(), drafted.cursor), preview: false });
  },
};

/** The one that was asked for, or the only one; else the person picks. */
async function whatFollows(artifact: ArtifactItem, label: unknown): Promise<FollowUpItem | undefined> {
  const { followUps } = artifact;
  const named = followUps.find((each) => each.label === label);
  if (named) return named;
  if (followUps.length === 0) {
    vscode.window.setStatusBarMessage(l10n.t('Nothing follows {0} as it stands', nameOf(artifact)), 5000);
    return undefined;
  }
  if (followUps.length === 1) return followUps[0];
  const items = followUps.map((each): Choice<FollowUpItem> => ({
    value: each,
    label: each.label,
    description: [each.short, each.isLinked && l10n.t('there is one')].filter(Boolean).join(' · '),
    iconPath: new vscode.ThemeIcon(each.icon),
  }));
  const chosen = await askChoice({ title: nameOf(artifact), placeholder: l10n.t('What follows?'), items });
  return typeof chosen === 'object' ? chosen : undefined;
}

async function askTitle(server: Server, artifact: ArtifactItem, next: FollowUpItem): Promise<string | undefined> {
  const review = async (typed: string) => {
    if (!/[\p{L}\p{N}]/u.test(typed)) return typed === '' ? {} : { problem: l10n.t('A title has at least one letter or digit') };
    const drafted = await server.ask('docent/draftFollowUp', wanted(artifact, next, typed.trim()));
    return 'reason' in drafted ? { problem: drafted.message } : { prompt: l10n.t('Creates {0}, and links both', placeName(drafted)) };
  };
  const title = await askText({
    title: `${next.label}: ${nameOf(artifact)}`,
    prompt: l10n.t('The new {0} has what is said here', next.short),
    placeholder: next.asks ?? l10n.t('Title'),
    value: artifact.title,
    review,
  });
  return typeof title === 'string' ? title.trim() || undefined : undefined;
}

function wanted({ uri }: ArtifactItem, { label, to }: FollowUpItem, title: string) {
  const author = readSetting('author', vscode.Uri.parse(uri)).trim();
  return { uri, label, to, title, ...(author ? { author } : {}) };
}
