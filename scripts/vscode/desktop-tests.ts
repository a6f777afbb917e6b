import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { ForeseenError } from '../foreseen.ts';
import { root } from '../tools.ts';
import { copyOfWorkspace, mochaEnvironment } from './host-tests.ts';
import { bundleHostSuites } from './suites.ts';
import { cacheFolder, server } from './versions.ts';

/** Run `test/vscode/host/` in a desktop VS Code, where one can be downloaded. */
export async function runDesktopTests(options: readonly string[]): Promise<boolean> {
  const vscodeExecutablePath = await download();
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    throw new ForeseenError('A desktop VS Code needs a display: run “xvfb-run -a npm run test:desktop”');
  }
  const workspace = await copyOfWorkspace();
  try {
    const code = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleHostSuites(),
      extensionTestsEnv: { ...mochaEnvironment(options), DOCENT_DESKTOP: '1' },
      launchArgs: [workspace.folder, '--disable-extensions', '--disable-workspace-trust'],
    });
    return code === 0;
  } finally {
    await workspace.remove();
  }
}

async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode({ version: server.vscode, cachePath: join(cacheFolder(), 'desktop') });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ForeseenError(`The desktop VS Code could not be downloaded (${why}): “npm run test:vscode” runs the same suites without it`);
  }
}
