import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { examples, examplesToday } from './examples.ts';
import { ForeseenError, runScript, say } from './foreseen.ts';
import { isThere, root, runNode } from './tools.ts';
import { startServer } from './vscode/server.ts';
import { server as pinned } from './vscode/versions.ts';

/** Build Docent and open `examples/`, or the folder named on the command line, in a VS Code that has it loaded. */
await runScript(async () => {
  const folder = resolve(process.argv[2] ?? examples);
  if (!isThere(folder)) throw new ForeseenError(`There is no folder “${folder}” to open`);
  if (!(await runNode('esbuild.mjs'))) throw new ForeseenError('The bundles could not be built; what is wrong is above');

  // The examples are read on their own day: later ones would find everything in them overdue.
  const env = folder === resolve(examples) ? { DOCENT_TODAY: examplesToday, ...process.env } : process.env;
  const code = hasDisplay() ? desktopEditor() : undefined;
  await (code ? openDesktop(code, folder, env) : openInBrowser(folder, env));
});

async function openDesktop(code: string, folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  say(`Opening ${folder} in your VS Code (${code}) with Docent loaded`);
  const args = [`--extensionDevelopmentPath=${root}`, folder];
  // On Windows “code” is a script, which only a shell can start.
  const child = spawn(code, args, { stdio: 'ignore', detached: true, env, shell: process.platform === 'win32' });
  await new Promise((started, failed) => child.once('spawn', () => started(undefined)).once('error', failed));
  child.unref();
}

async function openInBrowser(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const port = Number(process.env['PORT'] ?? 0) || undefined;
  say(`No desktop VS Code on this PATH, or no display: serving VS Code ${pinned.vscode} instead`);
  const server = await startServer({ port, env });
  const interrupted = new Promise((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  say(`\nOpen this address in a browser; Ctrl+C ends it:\n`);
  process.stdout.write(`${server.page({ folder, extension: root })}\n`);
  await interrupted;
  await server.stop();
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function desktopEditor(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
