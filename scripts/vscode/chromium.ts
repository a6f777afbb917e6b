import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { ForeseenError, say } from '../foreseen.ts';
import { root } from '../tools.ts';
import { runStep } from './npm.ts';
import { cacheFolder } from './versions.ts';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A headless browser that talks to nobody but the editor under test. */
export async function launchChromium(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'];
  // Containers give the browser neither a user namespace for its sandbox nor a large /dev/shm.
  const contained = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  return chromium.launch({ executablePath: await chromiumPath(), args: [...quiet, ...contained] });
}

/** Where a Chromium is; one is installed when there is none and this machine lets us. */
export async function chromiumPath(): Promise<string> {
  const found = findChromium() ?? (await installDebianPackage()) ?? (await download());
  if (found) return found;
  throw new ForeseenError(
    'No Chromium was found and none could be installed: install Chromium or Google Chrome, or set CHROME_PATH to one, and run again',
  );
}

function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (isProgram(named)) return named;
    throw new ForeseenError(`CHROME_PATH names “${named}”, which is not a program: set it to a Chromium or Chrome`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...elsewhere, downloaded()].find((path) => path !== undefined && isProgram(path));
}

/** Playwright's own browser, kept in our cache. */
function downloaded(): string | undefined {
  process.env['PLAYWRIGHT_BROWSERS_PATH'] = join(cacheFolder(), 'browsers');
  return chromium.executablePath();
}

/** The distribution's package comes with the libraries it needs, which a fresh container lacks. */
async function installDebianPackage(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  say('No Chromium found; installing Debian’s for tests (once):');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const step = { command: 'apt-get', cwd: root, env };
  await runStep({ ...step, title: 'Reading Debian’s package lists', args: ['update', '-qq'] }).catch(tellOn);
  await runStep({
    ...step,
    title: 'Installing Debian’s Chromium',
    args: ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  }).catch(tellOn);
  return findChromium();
}

async function download(): Promise<string | undefined> {
  say('No Chromium found; downloading Playwright’s for tests (once):');
  await mkdir(cacheFolder(), { recursive: true });
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const step = { title: 'Downloading Chromium', command: process.execPath, args: [cli, 'install', 'chromium'], cwd: root };
  await runStep({ ...step, env: { ...process.env, PLAYWRIGHT_BROWSERS_PATH: join(cacheFolder(), 'browsers') } }).catch(tellOn);
  return findChromium();
}

/** One way to a browser failed; there may be another. */
function tellOn(error: unknown): void {
  say(`  ${error instanceof Error ? error.message : String(error)}`);
}

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
