import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ForeseenError, say } from '../foreseen.ts';

const heartbeat = 15_000;

interface Step {
  /** What the person waiting reads: “Downloading …”. */
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Run one slow step: say what it is, show that it is alive, and keep its output for the case that it fails. */
export async function runStep({ title, command, args, cwd, env }: Step): Promise<void> {
  const began = Date.now();
  const seconds = (): string => `${Math.round((Date.now() - began) / 1000)} s`;
  say(`  ${title} …`);
  const beat = setInterval(() => say(`  ${title} … ${seconds()}`), heartbeat);

  const { code, output } = await run(command, args, cwd, env).finally(() => clearInterval(beat));
  if (code === 0) return say(`  ${title}: done in ${seconds()}`);

  say(output.split('\n').slice(-40).join('\n'));
  throw new ForeseenError(`${title} failed: “${command} ${args.join(' ')}” ended with ${code ?? 'a signal'} (its last lines are above)`);
}

/** npm under the Node that runs this script, for packages that are built against it. */
export async function npm(title: string, args: readonly string[], cwd: string): Promise<void> {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await runStep({ title, command, args: [...args, '--no-audit', '--no-fund', '--loglevel=error'], cwd, env: npmEnvironment() });
}

function npmEnvironment(): NodeJS.ProcessEnv {
  // Settings of the npm that started us (npm_config_*, npm_package_*) describe our project, not the one being installed.
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix)/i.test(name));
  const nodeFolder = dirname(process.execPath);
  return {
    ...Object.fromEntries(inherited),
    PATH: [nodeFolder, process.env['PATH']].join(delimiter),
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    ...headers(dirname(nodeFolder)),
  };
}

/** The headers that came with this Node, so that nothing has to fetch them from nodejs.org. */
function headers(nodePackage: string): NodeJS.ProcessEnv {
  return existsSync(join(nodePackage, 'include', 'node', 'node.h')) ? { npm_config_nodedir: nodePackage } : {};
}

function run(command: string, args: readonly string[], cwd: string, env = process.env): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
