import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Lines of a record that says nothing of its consequences, nor of other ways. */
export const undecided = [
  '---',
  'kind: adr',
  'status: proposed',
  'date: 2126-03-02',
  '---',
  '',
  '# Keep sessions in Redis',
  '',
  '## Context',
  '',
  'Instances come and go, and a login should survive that.',
  '',
  '## Decision',
  '',
  'Sessions live in Redis.',
];

/** A file of the open folder. */
export function inFolder(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Write a file of the open folder, as another program would. */
export async function write(path: string, ...lines: readonly string[]): Promise<vscode.Uri> {
  const uri = inFolder(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${lines.join('\n')}\n`));
  return uri;
}

/** Ask until there is an answer. */
export async function eventually<T>(ask: () => T | undefined | false | Promise<T | undefined | false>, what: string): Promise<T> {
  const patience = Date.now() + 15_000;
  while (Date.now() < patience) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await sleep(50);
  }
  throw new Error(`Still not so: ${what}`);
}

/** Both hosts have this one. */
const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Docent's findings in a file, once there are any. */
export function findingsIn(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return eventually(() => {
    const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'docent');
    return ours.length > 0 && ours;
  }, `findings in ${uri.path}`);
}

/** Close every editor, unsaved or not. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Start a command that asks something, and accept the row it proposes. */
export async function acceptProposed(command: string, ...args: readonly unknown[]): Promise<void> {
  const running = vscode.commands.executeCommand(command, ...args);
  let done = false;
  void running.then(() => (done = true));
  await eventually(async () => {
    await sleep(150);
    if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done;
  }, `${command} is answered`);
}
