import * as vscode from 'vscode';

const scheme = 'docent-review';

/** The address by which a row of an optional question is drawn less dark: a tree has no other way to say so. */
export const optionalUri = vscode.Uri.from({ scheme, path: '/optional' });

/** Draw optional questions as what may be left: the word for it is cut off behind a long question. */
export function registerOptionalColor(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      return uri.scheme === scheme
        ? { color: new vscode.ThemeColor('descriptionForeground'), tooltip: vscode.l10n.t('optional') }
        : undefined;
    },
  });
}
