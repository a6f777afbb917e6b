import * as vscode from 'vscode';
import type { DocumentResult } from '../../manifest/protocol.ts';
import { basisWords } from '../ui/language-status.ts';
import { askChoice, separator, type Choice } from '../ui/ask.ts';
import { withArticle } from '../ui/words.ts';
import type { Command } from './command.ts';
import { uriFor } from './target.ts';

const { l10n } = vscode;

type Way = (() => Thenable<unknown>) | undefined;

/** Say which kind a document is, on what basis and why, and offer to correct it. */
export const explain: Command = {
  failure: l10n.t('The document was not explained'),

  async run({ server }, ...args) {
    const uri = uriFor(args);
    if (!uri) return;
    const result = await server.ask('docent/document', { uri: uri.toString() });
    const items = [separator(l10n.t('because')), ...reasons(result), separator(l10n.t('correct it')), ...ways(uri, result)];
    const way = await askChoice<Way>({ title: headline(uri, result), placeholder: l10n.t('What Docent takes this document for'), items });
    if (typeof way === 'function') await way();
  },
};

function headline(uri: vscode.Uri, { artifact, kindName }: DocumentResult): string {
  const name = vscode.workspace.asRelativePath(uri);
  if (!artifact) return l10n.t('{0} is no artifact', name);
  return l10n.t('{0}: {1}, {2}', name, kindName ?? artifact.short, basisWords(artifact.basis));
}

function reasons({ why, notBecause, artifact }: DocumentResult): Choice<Way>[] {
  const sentences = why.length > 0 || !notBecause ? why : [notBecause];
  return sentences.map((label) => ({ value: undefined, label, iconPath: new vscode.ThemeIcon(artifact ? 'check' : 'info') }));
}

function ways(uri: vscode.Uri, { artifact }: DocumentResult): Choice<Way>[] {
  const setKind = (...more: unknown[]) => vscode.commands.executeCommand('docent.setKind', uri, ...more);
  return [
    ...(artifact ? [way(l10n.t('This is not {0}', withArticle(artifact.short)), 'circle-slash', () => setKind(null))] : []),
    way(artifact ? l10n.t('This is of another kind…') : l10n.t('This is an artifact…'), 'symbol-class', () => setKind()),
    way(l10n.t('Open the config'), 'settings-gear', () => vscode.commands.executeCommand('docent.openConfig')),
  ];
}

function way(label: string, icon: string, value: Way): Choice<Way> {
  return { value, label, iconPath: new vscode.ThemeIcon(icon) };
}
