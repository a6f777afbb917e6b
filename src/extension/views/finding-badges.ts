import * as vscode from 'vscode';
import type { ArtifactItem } from '../../manifest/protocol.ts';
import { findingWords } from '../ui/words.ts';

const scheme = 'docent-artifact';

/**
 * An address that carries an artifact's findings to its row. Not the file's own: that would colour the row by what other
 * tools say of it, status icon and all, and only while the file is open.
 */
export function badgedUri({ path, findings }: ArtifactItem): vscode.Uri {
  const { errors, warnings, infos } = findings;
  return vscode.Uri.from({ scheme, path: `/${path}`, query: JSON.stringify({ errors, warnings, infos, hints: 0 }) });
}

/** Show the number of errors and warnings at the end of a row, where a narrow side bar does not cut it off. */
export function registerFindingBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      if (uri.scheme !== scheme) return undefined;
      const findings: ArtifactItem['findings'] = JSON.parse(uri.query);
      const count = findings.errors + findings.warnings;
      return count === 0 ? undefined : { badge: count > 99 ? '99' : String(count), tooltip: findingWords(findings) };
    },
  });
}
