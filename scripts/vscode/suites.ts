import { globSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../tools.ts';

const suites = join(root, 'test', 'vscode');

/** Where the suites of the Node extension host are, as one module with `run()`. */
export function bundleHostSuites(): Promise<string> {
  return bundle('host', { platform: 'node', target: 'node22', external: ['vscode', 'mocha'] });
}

/** The same for the web worker host. */
export function bundleWebSuites(): Promise<string> {
  return bundle('web', {
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    // Mocha's script would otherwise take the bundle's own exports for its own.
    define: { module: 'undefined' },
    alias: { 'node:assert/strict': join(suites, 'web-assert.ts') },
  });
}

async function bundle(kind: 'host' | 'web', options: esbuild.BuildOptions): Promise<string> {
  const outfile = join(root, 'out', 'test', 'vscode', `${kind}.cjs`);
  const files = globSync(`${kind}/**/*.test.ts`, { cwd: suites }).sort();
  // Imported one by one and only when asked: a suite needs mocha's globals when it is loaded.
  const load = files.map((file) => `await import('./${file.replaceAll('\\', '/')}');`).join('\n');
  const contents = `import { run as start } from './${kind}-run.ts';\nexport const run = () => start(async () => {\n${load}\n});\n`;
  await esbuild.build({
    ...options,
    stdin: { contents, resolveDir: suites, sourcefile: `${kind}-suites.ts`, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    mainFields: ['module', 'main'],
  });
  return outfile;
}
