import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ForeseenError } from '../foreseen.ts';
import { freePort } from './free-port.ts';
import { serverBuild } from './server-build.ts';
import { calmSettings } from './settings.ts';

export interface ServerOptions {
  readonly port?: number | undefined;
  /** User settings on top of the calm ones. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** False opens folders in Restricted Mode until the user decides. */
  readonly trusted?: boolean | undefined;
  /** The folder of an extension that is installed when the server comes up. */
  readonly installed?: string | undefined;
  /** For the server and its extension hosts, on top of this process's own. */
  readonly env?: NodeJS.ProcessEnv | undefined;
}

export interface PageOptions {
  /** Or a `.code-workspace` file. */
  readonly folder: string;
  /** The folder of the extension to load from source. */
  readonly extension?: string | undefined;
  /** The module whose `run()` the extension host calls. */
  readonly tests?: string | undefined;
}

/** A running VS Code server with user data of its own. */
export interface Server {
  readonly port: number;
  /** What the server and its extension hosts printed, for the case that something goes wrong. */
  output(): string;
  page(options: PageOptions): string;
  stop(): Promise<void>;
}

export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { port, settings = {}, trusted = true, installed, env = {} } = options;
  const build = await serverBuild();
  const data = await mkdtemp(join(tmpdir(), 'docent-vscode-'));
  await writeUserSettings(data, { ...calmSettings, ...settings });
  if (installed) await installExtension(data, installed);

  const chosen = port ?? (await freePort());
  const child = spawn(process.execPath, [join(build, 'out', 'server-main.js'), ...flags(chosen, data, trusted)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment(), ...env },
  });
  const printed = collect(child);
  await reachable(chosen, child, printed);

  return {
    port: chosen,
    output: printed,
    page: (options) => pageAddress(chosen, options),
    stop: async () => {
      await end(child);
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function flags(port: number, data: string, trusted: boolean): string[] {
  const address = ['--host', '127.0.0.1', '--port', `${port}`, '--without-connection-token', '--accept-server-license-terms'];
  // Without “--enable-smoke-test-driver” the page ignores which extension to load and which tests to run.
  const behaviour = ['--enable-smoke-test-driver', '--telemetry-level', 'off', '--server-data-dir', data];
  return [...address, ...behaviour, ...(trusted ? ['--disable-workspace-trust'] : [])];
}

/** An editor started from an editor's terminal must not take itself for a part of that one. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_)/.test(name)));
}

async function writeUserSettings(data: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const user = join(data, 'data', 'User');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'settings.json'), JSON.stringify(settings, null, 2));
}

/** A link is enough: the server takes every folder it finds there for an installed extension. */
async function installExtension(data: string, folder: string): Promise<void> {
  await mkdir(join(data, 'extensions'));
  await symlink(folder, join(data, 'extensions', basename(folder)), 'junction');
}

function collect(child: ChildProcess): () => string {
  const chunks: string[] = [];
  child.stdout?.on('data', (text: Buffer) => chunks.push(text.toString()));
  child.stderr?.on('data', (text: Buffer) => chunks.push(text.toString()));
  return () => chunks.join('');
}

async function reachable(port: number, child: ChildProcess, printed: () => string): Promise<void> {
  const patience = Date.now() + 60_000;
  while (child.exitCode === null && Date.now() < patience) {
    const answer = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  child.kill();
  throw new ForeseenError(`The VS Code server did not start on port ${port}; it printed:\n${printed()}`);
}

function pageAddress(port: number, { folder, extension, tests }: PageOptions): string {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ];
  const opened = folder.endsWith('.code-workspace') ? { workspace: folder } : { folder };
  const query = new URLSearchParams({ ...opened, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  const stubborn = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(stubborn);
}
