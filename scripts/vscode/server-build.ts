import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ForeseenError, say } from '../foreseen.ts';
import { cached } from './cache.ts';
import { npm } from './npm.ts';
import { server } from './versions.ts';

const vscodeInPackage = join('node_modules', 'code-server', 'lib', 'vscode');

/** The folder of the pinned VS Code server, installed the first time it is asked for. */
export async function serverBuild(): Promise<string> {
  const folder = await cached(`vscode-${server.vscode}`, install);
  return join(folder, vscodeInPackage);
}

async function install(folder: string): Promise<void> {
  say(`Installing VS Code ${server.vscode} for tests (once, about a minute):`);
  await writeEmptyPackage(folder);
  await npm('Downloading the server', ['install', server.npm, '--ignore-scripts'], folder);
  const vscode = join(folder, vscodeInPackage);
  await npm('Downloading its packages', ['install', '--omit=dev', '--ignore-scripts'], vscode);
  await buildLogging(vscode);
}

/** The one native module that matters and comes as source only; our own settings would keep npm from building it. */
async function buildLogging(vscode: string): Promise<void> {
  try {
    await npm('Building its logging', ['rebuild', '@vscode/spdlog', '--ignore-scripts=false'], vscode);
  } catch (error) {
    if (!(error instanceof ForeseenError)) throw error;
    say('  Going on without it: output channels stay empty (a C++ compiler, make and Python would build it)');
  }
}

/** Without one of its own, npm would install into the nearest project above the folder. */
export async function writeEmptyPackage(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
}
