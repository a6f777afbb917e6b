import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { ForeseenError, runScript, say } from './foreseen.ts';
import { root, runNode } from './tools.ts';

/** Make `docent-<version>.vsix` at the root of the clone, or where the command line says. */
await runScript(async () => {
  if (!(await runNode('esbuild.mjs', '--production'))) throw new ForeseenError('The bundles could not be built; what is wrong is above');
  const { version, repository } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    version: string;
    repository?: unknown;
  };
  const packagePath = process.argv[2] ?? join(root, `docent-${version}.vsix`);
  // Relative links of the README can only be made whole where the manifest says which repository they are relative to.
  const links = { allowMissingRepository: true, rewriteRelativeLinks: repository !== undefined };
  await createVSIX({ cwd: root, packagePath, dependencies: false, ...links });
  say(packagePath);
});
