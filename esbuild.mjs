// Bundles everything that ships into dist/. Add a row to `bundles` to ship one more.
//   node esbuild.mjs                development build, with source maps
//   node esbuild.mjs --production   what is packaged
//   node esbuild.mjs --watch        development build, again at every change
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';
import { notices } from './scripts/notices.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** The editor floor, 1.101, runs Node 22; the server is shared with the command line, which promises Node 20. */
const extension = { platform: 'node', format: 'cjs', target: 'node22', external: ['vscode'], supported: { 'dynamic-import': false } };
const node = { platform: 'node', format: 'cjs', target: 'node20' };
const browser = { platform: 'browser', target: 'es2022', external: ['vscode'] };

const bundles = [
  { from: 'src/extension/main-node.ts', to: 'extension.cjs', ...extension, plugins: [apart('./client.ts', './client.cjs')] },
  // Loaded after activation: the language client is most of the extension's weight.
  { from: 'src/extension/client.ts', to: 'client.cjs', ...extension },
  { from: 'src/extension/main-web.ts', to: 'extension-web.cjs', ...browser, format: 'cjs' },
  { from: 'src/server/main-node.ts', to: 'server.cjs', ...node },
  // A worker has no document, which some packages use in browsers.
  { from: 'src/server/main-web.ts', to: 'server-web.js', ...browser, conditions: ['worker'], format: 'iife' },
  { from: 'src/node/worker.ts', to: 'worker.cjs', ...node },
  { from: 'src/cli/bin.ts', to: 'docent.cjs', ...node, program: true },
  { from: 'src/remark/index.ts', to: 'remark.mjs', ...node, format: 'esm' },
];

/** What `source` exports is in a bundle of its own, loaded when it is first asked for. */
function apart(source, bundle) {
  const filter = new RegExp(`^${source.replaceAll('.', '\\.')}$`);
  return { name: 'apart', setup: ({ onResolve }) => onResolve({ filter }, () => ({ path: bundle, external: true })) };
}

/** A module has no `require`, and packages we bundle ask for Node's own modules with it. */
const requireInModules = "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);";

/** A bundle's row as esbuild wants it. */
async function options({ from, to, program, ...rest }) {
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
      rest.format === 'cjs' && rest.platform === 'node' ? { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' } : {},
    banner: shebang ? { js: '#!/usr/bin/env node' } : rest.format === 'esm' ? { js: requireInModules } : {},
  };
}

/** What an earlier build left behind would otherwise be packaged. */
async function removeStale(kept) {
  await mkdir('dist', { recursive: true });
  for (const name of await readdir('dist')) {
    const bundle = name.replace(/\.map$/, '');
    if (!kept.has(bundle) || (production && bundle !== name)) await rm(join('dist', name), { recursive: true });
  }
}

function tell(outputs) {
  for (const [path, { bytes }] of Object.entries(outputs)) {
    if (!path.endsWith('.map')) console.log(`${basename(path).padEnd(22)} ${(bytes / 1024).toFixed(1).padStart(8)} KB`);
  }
}

const present = bundles.filter(({ from }) => existsSync(from));
for (const { from } of bundles.filter((bundle) => !present.includes(bundle))) console.log(`${from} is not there: skipped`);

if (watch) {
  for (const bundle of present) await (await esbuild.context({ ...(await options(bundle)), logLevel: 'info' })).watch();
} else {
  // One bundle that cannot be built must not keep the others from being tried.
  const results = await Promise.all(present.map(async (bundle) => esbuild.build(await options(bundle)).catch(() => undefined)));
  const built = results.filter(Boolean);
  if (built.length < present.length) process.exitCode = 1;

  await writeFile('dist/NOTICES.txt', await notices(built.map(({ metafile }) => metafile)));
  await removeStale(new Set([...present.map(({ to }) => to), 'NOTICES.txt']));
  const outputs = Object.assign({}, ...built.map(({ metafile }) => metafile.outputs));
  await mkdir('out', { recursive: true });
  await writeFile('out/bundles.json', JSON.stringify({ outputs }));
  tell(outputs);
}
