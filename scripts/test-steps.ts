import { chromiumPath } from './vscode/chromium.ts';
import { runDesktopTests } from './vscode/desktop-tests.ts';
import { runHostTests } from './vscode/host-tests.ts';
import { serverBuild } from './vscode/server-build.ts';
import { runWebTests } from './vscode/web-tests.ts';
import { isThere, runNode } from './tools.ts';

/** One thing `npm test` does. */
export interface Step {
  readonly name: string;
  readonly title: string;
  /** Left out of a full run: it needs what not every machine has. */
  readonly onDemand?: boolean;
  /** True when all is well. `options` are the command line's, for mocha. */
  readonly run: (options: readonly string[]) => Promise<boolean>;
}

const counted = ['--reporter', 'scripts/counting-reporter.ts'];

/** In the order of a full run: what is quick and says much comes first. */
export const steps: readonly Step[] = [
  { name: 'generated', title: 'Generated files are fresh', run: checkGenerated },
  { name: 'types', title: 'Types', run: checkTypes },
  { name: 'lint', title: 'Lint', run: () => runNode('oxlint', '--type-aware') },
  { name: 'format', title: 'Format', run: () => runNode('prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'build', title: 'Bundles', run: () => runNode('esbuild.mjs', '--production') },
  { name: 'unit', title: 'Unit tests', run: (options) => runNode('mocha', ...counted, ...unitTests, ...options) },
  { name: 'host', title: 'Tests inside VS Code', run: runHostTests },
  { name: 'web', title: 'Tests inside VS Code for the web', run: runWebTests },
  { name: 'ui', title: 'Tests that drive VS Code', run: driveEditor },
  { name: 'desktop', title: 'Tests inside a desktop VS Code', run: runDesktopTests, onDemand: true },
];

async function checkGenerated(): Promise<boolean> {
  return !isThere('scripts/generate/index.ts') || runNode('scripts/generate/index.ts', '--check');
}

async function checkTypes(): Promise<boolean> {
  const whole = await runNode('tsc', '-p', 'tsconfig.json');
  const core = await runNode('tsc', '-p', 'src/core/tsconfig.json');
  return whole && core;
}

const unitTests = ['test/*.test.ts', 'test/{core,extension,manifest,node,server,cli,remark,scripts}/**/*.test.ts'];

/** A second try of each: a browser on a busy machine may miss a moment, a fault of ours comes again. */
async function driveEditor(options: readonly string[]): Promise<boolean> {
  // Here and not within the first test, whose patience ends long before a download does.
  await Promise.all([serverBuild(), chromiumPath()]);
  const ui = [
    '--no-config',
    '--ui',
    'tdd',
    '--timeout',
    '60000',
    '--retries',
    '1',
    '--exit',
    '--require',
    'scripts/vscode/failure-screenshots.ts',
  ];
  return runNode('mocha', ...ui, ...counted, 'test/vscode/ui/**/*.test.ts', ...options);
}
