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
  const lines: string[] = [];
  let broken = 0;
  try {
    for (const step of chosen) {
      const failuresBefore = (await sumCounts(file)).failures;
      const { passed, line } = await runOne(step, options);
      lines.push(line);
      // A step that fails without a failed test, such as the compiler's, is one failure.
      if (!passed && (await sumCounts(file)).failures === failuresBefore) broken += 1;
    }
    return report(lines, withBroken(await sumCounts(file), broken));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runOne(step: Step, options: readonly string[]): Promise<{ passed: boolean; line: string }> {
  print(`\n── ${step.title}`);
  const began = Date.now();
  const passed = await step.run(options).catch((error: unknown) => {
    process.stderr.write(`${error instanceof ForeseenError ? error.message : String((error as Error).stack ?? error)}\n`);
    return false;
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
  return { passed, line: `${passed ? '✔' : '✘'} ${seconds} s  ${step.title}` };
}

function withBroken({ passes, failures, pending }: Counts, broken: number): Counts {
  return { passes, failures: failures + broken, pending };
}

function report(lines: readonly string[], counts: Counts): number {
  print(`\n${lines.join('\n')}\n`);
  print(verdict(counts));
  return counts.failures > 0 ? 1 : 0;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
