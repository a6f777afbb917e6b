import { l10n, Uri, workspace } from 'vscode';
import type { ArtifactItem, FindingCounts } from '../../manifest/protocol.ts';

/** “ADR-12 Use Postgres”: how pickers and messages name an artifact. */
export function nameOf({ citation, title }: ArtifactItem): string {
  return citation ? `${citation} ${title}` : title;
}

/** A path in its workspace folder; behind that folder's name where several are open, or where it is all there is to say. */
export function placeName({ uri, path }: { readonly uri: string; readonly path: string }): string {
  const isOneOfSeveral = (workspace.workspaceFolders?.length ?? 0) > 1;
  const folder = path === '' || isOneOfSeveral ? workspace.getWorkspaceFolder(Uri.parse(uri)) : undefined;
  return [folder?.name, path].filter(Boolean).join('/');
}

/** “2 errors, 1 warning”; hints are left out, and empty where there is nothing to say. */
export function findingWords({ errors, warnings, infos }: FindingCounts): string {
  const words = [
    errors > 0 && (errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors)),
    warnings > 0 && (warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings)),
    infos > 0 && (infos === 1 ? l10n.t('1 note') : l10n.t('{0} notes', infos)),
  ];
  return words.filter((word) => word !== false).join(', ');
}

/** “1 artifact”, “12 artifacts”. */
export function artifactCount(count: number): string {
  return count === 1 ? l10n.t('1 artifact') : l10n.t('{0} artifacts', count);
}

/** “an ADR”, “a runbook”: capitals are read one by one. */
export function withArticle(word: string): string {
  return /^(?:[AEIOaeio]|[FHLMNRSX][A-Z])/.test(word) ? l10n.t('an {0}', word) : l10n.t('a {0}', word);
}

/** Words of a document, safe to stand in Markdown we show: nothing in them is markup. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&$]/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ');
}
