// Measures what the design promises, beside other linters on the same files, and writes docs/benchmarks.md: npm run bench
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { ForeseenError, runScript, say } from '../foreseen.ts';
import { root, runNode } from '../tools.ts';
import { keystrokes } from './keystrokes.ts';
import { page, type PeerRow, type Row } from './page.ts';
import { peers } from './peers.ts';
import { serverMemory } from './server.ts';
import { median, percentile, secondsOf, times } from './timed.ts';
import { cacheFolder, emptyCache, workspaceOf } from './workspace.ts';

const many = 10_000;
const peerFiles = 500;
const docent = join(root, 'dist', 'docent.cjs');
const quietly = ['check', '--format', 'json', '--fail-on', 'never'];
const env = { XDG_CACHE_HOME: cacheFolder };

await runScript(async () => {
  if (!(await runNode('esbuild.mjs', '--production'))) throw new ForeseenError('The bundles could not be built; what is wrong is above');
  const rows = [
    await startUp(),
    ...(await checks(4096, ['4 s', '0.5 s'])),
    ...(await checks(16_384, ['12 s', '0.7 s'])),
    await typing(),
    ...(await memory()),
  ];
  const beside: [number, PeerRow[]][] = [];
  for (const bytes of [4096, 16_384]) {
    say(`beside others, ${peerFiles} documents of ${bytes} bytes`);
    beside.push([bytes, await peers(peerFiles, bytes)]);
  }
  const text = await format(page({ rows, peerFiles, peers: beside }), { parser: 'markdown', printWidth: 140 });
  await writeFile(join(root, 'docs', 'benchmarks.md'), text);
  process.stdout.write(text);
});

async function startUp(): Promise<Row> {
  say('start-up');
  const folder = workspaceOf(20, 4096);
  const seconds = await times(15, () => secondsOf(folder, [docent, ...quietly, 'services/s00/docs/adr'], env));
  const bare = await times(15, () => secondsOf(folder, ['--eval', '0']));
  const inMs = (values: readonly number[]): string => `${Math.round(median(values) * 1000)} ms`;
  return {
    what: '`docent check` on a folder of 20, start to end',
    budget: '250 ms',
    measured: `${inMs(seconds)} (Node alone: ${inMs(bare)})`,
  };
}

async function checks(bytes: number, [cold, warm]: readonly [string, string]): Promise<Row[]> {
  say(`${many} documents of ${bytes} bytes`);
  const folder = workspaceOf(many, bytes);
  const run = (): Promise<number> => secondsOf(folder, [docent, ...quietly], env);
  const first = await times(3, () => {
    emptyCache();
    return run();
  });
  const again = await times(5, run);
  const what = `10,000 documents of ${bytes / 1024} KB, to full findings`;
  return [
    { what: `${what}, cold`, budget: cold, measured: `${median(first).toFixed(2)} s` },
    { what: `${what}, warm`, budget: warm, measured: `${median(again).toFixed(2)} s` },
  ];
}

async function typing(): Promise<Row> {
  say('keystrokes');
  const measured = await keystrokes(workspaceOf(peerFiles, 4096), 200);
  const [half, most] = [median(measured), percentile(measured, 95)].map((ms) => `${ms.toFixed(1)} ms`);
  return {
    what: 'Keystroke to findings in a document of 100 KB, in the engine, p95',
    budget: '30 ms',
    measured: `${most ?? ''} (median ${half ?? ''})`,
  };
}

async function memory(): Promise<Row[]> {
  say('server');
  const measured = await serverMemory(workspaceOf(many, 16_384));
  if (!measured) return [];
  const { settled, seconds, artifacts } = measured;
  return [
    {
      what: `Server memory (RSS) with ${artifacts} artifacts of 16 KB, 10 s after it was ready`,
      budget: '250 MB',
      measured: `${Math.round(settled)} MB`,
    },
    { what: 'Server ready with them, cold', budget: '–', measured: `${seconds.toFixed(1)} s` },
  ];
}
