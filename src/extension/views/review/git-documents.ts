import * as vscode from 'vscode';
import { gitScheme } from '../../../manifest/review.ts';
import type { Server } from '../../server.ts';

/** Serve files as they are at a commit, to be read: the left side of a difference, and all of a branch that is not checked out. */
export function registerGitDocuments(server: Server): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(gitScheme, {
    provideTextDocumentContent: async (uri) => {
      const found = await server.ask('docent/textAt', { uri: uri.toString() });
      return found?.text ?? '';
    },
  });
}
