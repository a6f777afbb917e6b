import * as vscode from 'vscode';
import type { ArtifactItem } from '../../manifest/protocol.ts';
import { escaped, findingWords, nameOf, placeName } from '../ui/words.ts';

const { l10n } = vscode;

/** What resting on an artifact tells: everything the row has no room for. Its words come from files, so nothing in them is trusted. */
export function artifactHover(artifact: ArtifactItem): vscode.MarkdownString {
  const lines = [
    `**${escaped(nameOf(artifact))}**`,
    escaped(artifact.gist),
    factLine(artifact),
    escaped(findingWords(artifact.findings)),
    `\`${placeName(artifact).replaceAll('`', '')}\``,
  ];
  return new vscode.MarkdownString(lines.filter((line) => line !== '').join('\n\n'));
}

function factLine({ short, status, date, owners, tags, overdue, overdueBecause }: ArtifactItem): string {
  const facts = [
    short,
    status?.label,
    date,
    overdue && (overdueBecause ? l10n.t('overdue ({0})', overdueBecause) : l10n.t('overdue')),
    owners.length > 0 && l10n.t('by {0}', owners.join(', ')),
    ...tags.map((tag) => `#${tag}`),
  ];
  return facts
    .filter((fact) => typeof fact === 'string')
    .map(escaped)
    .join(' · ');
}
