import { open } from '@vscode/test-web';
import { root } from '../tools.ts';
import { freePort } from './free-port.ts';
import { workspace } from './host-tests.ts';
import { runInPage } from './run-in-page.ts';
import { bundleWebSuites } from './suites.ts';
import { webBuild } from './web-build.ts';

/** Run `test/vscode/web/` in the web worker host of the pinned web build, over a workspace that is on no disk. */
export async function runWebTests(): Promise<boolean> {
  const { folder, commit } = await webBuild();
  const extensionTestsPath = await bundleWebSuites();
  const port = await freePort();
  const server = await open({
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: folder,
    extensionDevelopmentPath: root,
    extensionTestsPath,
    folderPath: workspace,
    host: '127.0.0.1',
    port,
  });
  try {
    return await runInPage(`http://127.0.0.1:${port}/`);
  } finally {
    server.dispose();
  }
}
