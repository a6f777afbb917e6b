import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../tools.ts';
import { runInPage } from './run-in-page.ts';
import { startServer } from './server.ts';
import { bundleHostSuites } from './suites.ts';

/** The workspace the suites inside VS Code open. */
export const workspace = join(root, 'test', 'vscode', 'workspace');

/** Run `test/vscode/host/` in the Node extension host of the pinned VS Code. */
export async function runHostTests(options: readonly string[]): Promise<boolean> {
  const tests = await bundleHostSuites();
  const { folder, remove } = await copyOfWorkspace();
  const server = await startServer({ env: mochaEnvironment(options) });
  try {
    return await runInPage(server.page({ folder, extension: root, tests }));
  } finally {
    await server.stop();
    await remove();
  }
}

/** Suites may change their workspace; the one in the repository stays as it is. */
export async function copyOfWorkspace(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), 'docent-workspace-'));
  const folder = join(parent, 'workspace');
  await cp(workspace, folder, { recursive: true });
  return { folder, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Mocha runs inside the editor, where neither the command line's “--grep” nor the terminal reaches. */
export function mochaEnvironment(options: readonly string[]): NodeJS.ProcessEnv {
  const at = options.findIndex((option) => option === '--grep' || option === '-g');
  const grep = at < 0 ? undefined : options[at + 1];
  return { ...(grep ? { DOCENT_GREP: grep } : {}), ...(process.stdout.isTTY ? { DOCENT_COLOR: '1' } : {}) };
}
