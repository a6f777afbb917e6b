// Measures what the design promises, beside other linters on the same files, and writes docs/benchmarks.md: npm run bench
import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { ForeseenError, runScript, say } from '../foreseen.ts';
import { root, runNode } from '../tools.ts';
import { keystrokes } from './keystrokes.ts';
import { page, type Row } from './page.ts';
import { peers, type PeerRow } from './peers.ts';
import { serverMemory } from './server.ts';
import { median, medianOf, percentile, runOf, type Run } from './timed.ts';
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
  const loads = [loadavg()[0] ?? 0];
  const beside: [number, PeerRow[]][] = [];
  for (const bytes of [4096, 16_384]) {
    loads.push(loadavg()[0] ?? 0);
    say(`beside others, ${peerFiles} documents of ${bytes} bytes`);
    beside.push([bytes, await peers(peerFiles, bytes)]);
  }
  const text = await format(page({ rows, peerFiles, peers: beside, busy: median(loads) / availableParallelism() }), {
    parser: 'markdown',
    printWidth: 140,
  });
  await writeFile(join(root, 'docs', 'benchmarks.md'), text);
  process.stdout.write(text);
});

async function startUp(): Promise<Row> {
  say('start-up');
  const folder = workspaceOf(20, 4096);
  const run = await medianOf(15, () =>
    runOf(folder, [docent, ...quietly, 'services/s00/docs/adr/0001-replace-sessions-behind-a-port.md'], env),
  );
  const bare = await medianOf(15, () => runOf(folder, ['--eval', '0']));
  const inMs = (seconds: number): string => `${Math.round(seconds * 1000)} ms`;
  return {
    what: '`docent check` on one file among 20, start to end',
    budget: '250 ms',
    measured: `${inMs(run.clock)} (Node alone: ${inMs(bare.clock)})`,
    processor: run.processor,
  };
}

async function checks(bytes: number, [cold, warm]: readonly [string, string]): Promise<Row[]> {
  say(`${many} documents of ${bytes} bytes`);
  const folder = workspaceOf(many, bytes);
  const run = (): Promise<Run> => runOf(folder, [docent, ...quietly], env);
  const first = await medianOf(3, () => {
    emptyCache();
    return run();
  });
  const again = await medianOf(5, run);
  const what = `10,000 documents of ${bytes / 1024} KB, to full findings`;
  return [
    { what: `${what}, cold`, budget: cold, measured: `${first.clock.toFixed(2)} s`, processor: first.processor },
    { what: `${what}, warm`, budget: warm, measured: `${again.clock.toFixed(2)} s`, processor: again.processor },
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
