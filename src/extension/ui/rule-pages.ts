import * as vscode from 'vscode';
import { ruleScheme } from '../../manifest/protocol.ts';
import type { Server } from '../server.ts';

/** Serve each rule's page, which ships with the server, as a read-only document. */
export function registerRulePages(server: Server): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(ruleScheme, {
    provideTextDocumentContent: async ({ path }) => {
      const rule = ruleOf(path);
      const page = await server.ask('docent/rulePage', { rule });
      return page?.text ?? vscode.l10n.t('# {0}\n\nThere is no page for this rule.', rule);
    },
  });
}

/** Show a rule's page, rendered; as text where nothing renders Markdown. */
export async function showRulePage(rule: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme: ruleScheme, path: `/${rule}.md` });
  const commands = await vscode.commands.getCommands(true);
  if (commands.includes('markdown.showPreview')) await vscode.commands.executeCommand('markdown.showPreview', uri);
  else await vscode.window.showTextDocument(uri, { preview: true });
}

function ruleOf(path: string): string {
  return path.replace(/^\//, '').replace(/\.md$/, '');
}
