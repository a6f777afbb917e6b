import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { builtInModule } from './built-in.ts';
import type { Output } from './output.ts';
import { root } from './root.ts';

/** Every generated file as it should be. Order matters: later ones may read what earlier ones wrote. */
async function* outputs(): AsyncIterable<Output> {
  yield await builtInModule();
  const { derived } = await import('./derived.ts');
  yield* derived();
}

/** Write what is stale (`--check`: only name it); answers the stale paths. */
async function generate(check: boolean): Promise<string[]> {
  const stale: string[] = [];
  for await (const { path, text } of outputs()) {
    const file = new URL(path, root);
    const now = await readFile(file, 'utf8').catch(() => undefined);
    if (now === text) continue;
    stale.push(path);
    if (check) continue;
    await mkdir(dirname(file.pathname), { recursive: true });
    await writeFile(file, text);
  }
  return stale;
}

const check = process.argv.includes('--check');
const stale = await generate(check);
for (const path of stale) console.log(check ? `stale: ${path}` : `wrote ${path}`);
if (check && stale.length > 0) {
  console.error('Generated files are stale; run “npm run generate” and commit what it writes.');
  process.exitCode = 1;
}
