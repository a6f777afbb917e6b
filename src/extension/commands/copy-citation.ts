import * as vscode from 'vscode';
import type { ArtifactItem } from '../../manifest/protocol.ts';
import { relativePath } from '../nearest.ts';
import { askChoice, type Choice } from '../ui/ask.ts';
import { nameOf } from '../ui/words.ts';
import type { Command } from './command.ts';
import { artifactsFor } from './target.ts';

const { l10n } = vscode;

type Form = (artifact: ArtifactItem) => string;

/** Copy how artifacts are cited: by number, by number and title, or as a Markdown link. */
export const copyCitation: Command = {
  failure: l10n.t('Nothing was copied'),

  async run(host, ...args) {
    const artifacts = await artifactsFor(host, args, l10n.t('Copy Citation'));
    if (artifacts.length === 0) return;
    const items = forms().map(([icon, description, form]): Choice<Form> => {
      const label = artifacts.map(form).join(', ');
      return { value: form, label, description, iconPath: new vscode.ThemeIcon(icon) };
    });
    const form = await askChoice({ title: l10n.t('Copy Citation'), placeholder: l10n.t('In which form?'), items });
    if (typeof form !== 'function') return;
    const text = artifacts.map(form).join(', ');
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(l10n.t('Copied {0}', text), 5000);
  },
};

function forms(): readonly (readonly [icon: string, description: string, form: Form])[] {
  return [
    ['quote', l10n.t('citation'), ({ citation, title }) => citation || title],
    ['symbol-string', l10n.t('with title'), ({ citation, title }) => (citation ? `${citation}: ${title}` : title)],
    ['link', l10n.t('Markdown link'), (artifact) => `[${nameOf(artifact).replaceAll(/[[\]\\]/g, '\\$&')}](${linkTo(artifact)})`],
  ];
}

/** As a link in the active document would be written; from the workspace's root where there is none. */
function linkTo({ uri, path }: ArtifactItem): string {
  const from = vscode.window.activeTextEditor?.document;
  const target = vscode.Uri.parse(uri);
  const near = from && !from.isUntitled && from.uri.scheme === target.scheme && from.uri.toString() !== target.toString();
  return encodeURI(near ? relativePath(from.uri.path, target.path) : path);
}
