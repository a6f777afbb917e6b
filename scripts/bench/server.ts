import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver-protocol/node';
import { root } from '../tools.ts';
import { cacheFolder } from './workspace.ts';

/** Megabytes the language server holds once it has read a workspace and rests; undefined where the system does not tell. */
export async function serverMemory(
  folder: string,
): Promise<{ readonly settled: number; readonly seconds: number; readonly artifacts: number } | undefined> {
  const server = spawn(process.execPath, [join(root, 'dist', 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  if (!server.stdout || !server.stdin) return undefined;
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  try {
    const began = performance.now();
    const artifacts = await open(connection, folder);
    const seconds = (performance.now() - began) / 1000;
    const settled = await settledMemory(server);
    return settled === undefined ? undefined : { settled, seconds, artifacts };
  } finally {
    connection.dispose();
    server.kill();
  }
}

async function open(connection: MessageConnection, folder: string): Promise<number> {
  connection.listen();
  // Whatever the server asks for, an editor without settings answers nothing.
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'bench' }],
    capabilities: { workspace: { configuration: true, workspaceFolders: true } },
    initializationOptions: { trusted: false, exclude: [], off: [], cache: join(cacheFolder, 'server'), today: '2026-11-22' },
  });
  await connection.sendNotification('initialized', {});
  const { artifacts } = await connection.sendRequest<{ artifacts: number }>('docent/ready', {});
  return artifacts;
}

async function settledMemory({ pid }: ChildProcess): Promise<number | undefined> {
  const file = `/proc/${pid ?? 0}/status`;
  if (!existsSync(file)) return undefined;
  await setTimeout(10_000);
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
