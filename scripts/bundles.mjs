import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The editor floor, 1.101, runs Node 22; the server is shared with the command line, which promises Node 20. */
const extension = { platform: 'node', format: 'cjs', target: 'node22', external: ['vscode'], supported: { 'dynamic-import': false } };
const node = { platform: 'node', format: 'cjs', target: 'node20' };
const browser = { platform: 'browser', target: 'es2022', external: ['vscode'] };

/**
 * One script for Node and for browsers, where one script is all that a web worker is sure to load. A worker has no document, which some
 * packages use in browsers; of `yaml`, what is for browsers runs anywhere.
 */
const anywhere = { ...node, format: 'iife', conditions: ['worker', 'browser'], alias: { yaml: './node_modules/yaml/browser/index.js' } };

/** Everything that ships. Add a row to ship one more. */
export const bundles = [
  { from: 'src/extension/main-node.ts', to: 'extension.cjs', ...extension, plugins: [apart('./client.ts', './client.cjs')] },
  // Loaded after activation: the language client is most of the extension's weight.
  { from: 'src/extension/client.ts', to: 'client.cjs', ...extension },
  { from: 'src/extension/main-web.ts', to: 'extension-web.cjs', ...browser, format: 'cjs' },
  { from: 'src/server/main.ts', to: 'server.js', ...anywhere },
  { from: 'src/cli/bin.ts', to: 'docent.cjs', ...node, program: true },
  { from: 'src/remark/index.ts', to: 'remark.mjs', ...node, format: 'esm' },
];

/** Beside the bundles: hosts of web workers serve a script as one only if its name ends in “.js”, which for Node is a module unless this says otherwise. */
export const manifest = { name: 'package.json', text: `${JSON.stringify({ type: 'commonjs' })}\n` };

/** What `source` exports is in a bundle of its own, loaded when it is first asked for. */
function apart(source, bundle) {
  const filter = new RegExp(`^${source.replaceAll('.', '\\.')}$`);
  return { name: 'apart', setup: ({ onResolve }) => onResolve({ filter }, () => ({ path: bundle, external: true })) };
}

/** A module has no `require`, and packages we bundle ask for Node's own modules with it. */
const requireInModules = "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);";

/** A bundle's row as esbuild wants it. */
export async function options({ from, to, program, ...rest }, { production }) {
  const shebang = program && !(await readFile(from, 'utf8')).startsWith('#!');
  return {
    ...rest,
    entryPoints: [from],
    outfile: join('dist', to),
    bundle: true,
    minify: production,
    sourcemap: !production,
    metafile: true,
    logLevel: 'warning',
    legalComments: 'none',
    // ES modules shake better; some language server packages offer them only under “module”.
    mainFields: rest.platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
    define:
      rest.format !== 'esm' && rest.platform === 'node' ? { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' } : {},
    banner: shebang ? { js: '#!/usr/bin/env node' } : rest.format === 'esm' ? { js: requireInModules } : {},
  };
}
