// Bundles everything that ships (scripts/bundles.mjs) into dist/.
//   node esbuild.mjs                development build, with source maps
//   node esbuild.mjs --production   what is packaged
//   node esbuild.mjs --watch        development build, again at every change
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';
import { bundles, manifest, options } from './scripts/bundles.mjs';
import { notices } from './scripts/notices.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** What an earlier build left behind would otherwise be packaged. */
async function removeStale(kept) {
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

await mkdir('dist', { recursive: true });
await writeFile(join('dist', manifest.name), manifest.text);

if (watch) {
  for (const bundle of present) await (await esbuild.context({ ...(await options(bundle, { production })), logLevel: 'info' })).watch();
} else {
  // One bundle that cannot be built must not keep the others from being tried.
  const results = await Promise.all(
    present.map(async (bundle) => esbuild.build(await options(bundle, { production })).catch(() => undefined)),
  );
  const built = results.filter(Boolean);
  if (built.length < present.length) process.exitCode = 1;

  await writeFile('dist/NOTICES.txt', await notices(built.map(({ metafile }) => metafile)));
  await removeStale(new Set([...present.map(({ to }) => to), manifest.name, 'NOTICES.txt']));
  const outputs = Object.assign({}, ...built.map(({ metafile }) => metafile.outputs));
  await mkdir('out', { recursive: true });
  await writeFile('out/bundles.json', JSON.stringify({ outputs }));
  tell(outputs);
}
