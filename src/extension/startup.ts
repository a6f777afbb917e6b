import * as vscode from 'vscode';
import { Disposables } from './disposables.ts';
import type { Server } from './server.ts';
import { onDidChangeSetting } from './settings.ts';
import { isOffEverywhere } from './start-options.ts';
import { quietly } from './ui/surface.ts';

/** Start the server once activation is over, and keep it in step with switches, folders and trust. */
export function registerStartup(server: Server, log: vscode.LogOutputChannel): vscode.Disposable {
  const owner = new Disposables();
  const follow = () => void quietly(log, async () => (isOffEverywhere() ? server.stop('off') : startOrTell(server)));
  const showState = () => void vscode.commands.executeCommand('setContext', 'docent.state', server.state);

  owner.add(server.onDidChangeState(showState));
  owner.add(server.onDidChangeState((state) => state === 'starting' && showProgress(server)));
  owner.add(onDidChangeSetting(['enable'], follow));
  owner.add(vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('files.exclude') && follow()));
  owner.add(vscode.workspace.onDidChangeWorkspaceFolders(follow));
  owner.add(vscode.workspace.onDidGrantWorkspaceTrust(follow));
  const timer = setTimeout(follow);
  owner.add({ dispose: () => clearTimeout(timer) });
  return owner;
}

async function startOrTell(server: Server): Promise<void> {
  if (server.state === 'idle' || server.state === 'off') await server.start();
  else await server.tellOptions();
}

/** The bar above the view, while artifacts are looked for. */
function showProgress(server: Server): void {
  const over = new Promise<void>((resolve) => {
    const listening = server.onDidChangeState((state) => {
      if (state === 'starting') return;
      listening.dispose();
      resolve();
    });
  });
  void vscode.window.withProgress({ location: { viewId: 'docent.artifacts' } }, () => over);
}
