import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ForeseenError, runScript } from './foreseen.ts';
import { countsVariable, sumCounts, verdict, type Counts } from './test-counts.ts';
import { steps, type Step } from './test-steps.ts';

/** Run the named steps, or all of them; “--grep …” and the like go on to mocha. */
await runScript(async () => {
  const args = process.argv.slice(2);
  const names = args.slice(0, firstOption(args));
  return testAll(named(names), args.slice(names.length));
});

function firstOption(args: readonly string[]): number {
  const index = args.findIndex((arg) => arg.startsWith('-'));
  return index < 0 ? args.length : index;
}

function named(names: readonly string[]): readonly Step[] {
  if (names.length === 0) return steps.filter(({ onDemand }) => !onDemand);
  return names.map((name) => {
    const step = steps.find((each) => each.name === name);
    if (step) return step;
    throw new ForeseenError(`There is no step “${name}”; there are ${steps.map((each) => each.name).join(', ')}`);
  });
}

/** Every step runs, whatever became of those before it: one run tells all that is wrong. */
async function testAll(chosen: readonly Step[], options: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'docent-test-'));
  const file = join(folder, 'counts');
  process.env[countsVariable] = file;
  try {
    const outcomes: Outcome[] = [];
    for (const step of chosen) outcomes.push(await runOne(step, options, file));
    return report(outcomes, await sumCounts(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Outcome {
  readonly title: string;
  readonly seconds: number;
  /** “broken” is a failure that no test tells of, such as the compiler’s; “impossible” is for want of something on this machine. */
  readonly result: 'passed' | 'failed' | 'broken' | 'impossible';
}

async function runOne({ title, run }: Step, options: readonly string[], counts: string): Promise<Outcome> {
  print(`\n── ${title}`);
  const began = Date.now();
  const { failures } = await sumCounts(counts);
  const result = await run(options).then(
    async (passed) => {
      if (passed) return 'passed';
      return (await sumCounts(counts)).failures > failures ? 'failed' : 'broken';
    },
    (error: unknown) => {
      const foreseen = error instanceof ForeseenError;
      process.stderr.write(`${foreseen ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
      return foreseen ? 'impossible' : 'broken';
    },
  );
  return { title, seconds: (Date.now() - began) / 1000, result };
}

function report(outcomes: readonly Outcome[], counts: Counts): number {
  const lines = outcomes.map(
    ({ title, seconds, result }) => `${result === 'passed' ? '✔' : '✘'} ${seconds.toFixed(1).padStart(6)} s  ${title}`,
  );
  print(`\n${lines.join('\n')}\n`);

  // The last line must not say “0 failed” of a run that failed.
  const untold = outcomes.filter(({ result }) => result === 'broken' || result === 'impossible').length;
  print(verdict({ ...counts, failures: counts.failures + untold }));

  if (outcomes.every(({ result }) => result === 'passed')) return 0;
  return outcomes.every(({ result }) => result === 'passed' || result === 'impossible') ? 2 : 1;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
