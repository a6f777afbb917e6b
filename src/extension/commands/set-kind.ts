import * as vscode from 'vscode';
import type { ArtifactItem, KindItem } from '../../manifest/protocol.ts';
import { applyEdits } from '../edits.ts';
import { askChoice, type Choice } from '../ui/ask.ts';
import { kindChoice } from '../ui/ask-kind.ts';
import { withArticle } from '../ui/words.ts';
import type { Command, Host } from './command.ts';
import { uriFor } from './target.ts';

const { l10n } = vscode;

/** Write into the config what kind a document is, or that it is none. */
export const setKind: Command = {
  failure: l10n.t('The config was not changed'),

  async run(host, ...args) {
    const uri = uriFor(args)?.toString();
    if (!uri) return;
    const { artifact } = await host.server.ask('docent/document', { uri });
    const kind = args[1] === null || typeof args[1] === 'string' ? args[1] : await askKind(host, uri, artifact);
    if (kind === undefined) return;
    await applyEdits(host.server, [await host.server.ask('docent/setKind', { uri, kind })]);
  },
};

/** A kind's id; null = none; undefined where the person gave up. */
async function askKind({ server }: Host, uri: string, artifact: ArtifactItem | null): Promise<string | null | undefined> {
  const kinds = (await server.ask('docent/kinds', { near: uri })).filter(({ id }) => id !== artifact?.kind);
  const none: Choice<KindItem | undefined> = {
    value: undefined,
    label: l10n.t('No artifact'),
    description: artifact ? l10n.t('This is not {0}', withArticle(artifact.short)) : '',
    iconPath: new vscode.ThemeIcon('circle-slash'),
  };
  const items = kinds.map((kind): Choice<KindItem | undefined> => kindChoice(kind));
  const placeholder = l10n.t('What is {0}?', vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
  const chosen = await askRow(placeholder, artifact ? [...items, none] : items);
  return chosen && (chosen.value?.id ?? null);
}

async function askRow(placeholder: string, items: readonly Choice<KindItem | undefined>[]) {
  const rows = items.map((item) => ({ ...item, value: item }));
  const row = await askChoice({ title: l10n.t('This Document Is…'), placeholder, items: rows });
  return typeof row === 'object' ? row : undefined;
}
