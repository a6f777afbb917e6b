import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { place } from './workspace.ts';

/** What a run took, in seconds: as a clock has it, and as processors were busy. */
export interface Run {
  readonly clock: number;
  readonly processor: number;
}

/** Run a Node program to its end, its output thrown away. */
export function runOf(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const left = join(place, 'processor-seconds');
  mkdirSync(place, { recursive: true });
  return new Promise((resolve, reject) => {
    const began = performance.now();
    spawn(process.execPath, ['--require', join(import.meta.dirname, 'cpu-at-exit.cjs'), ...args], {
      cwd,
      stdio: 'ignore',
      env: { ...process.env, NO_COLOR: '1', DOCENT_BENCH_CPU: left, ...env },
    })
      .once('error', reject)
      .once('exit', (code) => {
        const clock = (performance.now() - began) / 1000;
        if (code === null || code > 1) reject(new Error(`“${args.join(' ')}” ended with ${code ?? 'a signal'}`));
        else resolve({ clock, processor: Number(readFileSync(left, 'utf8')) });
      });
  });
}

/** Do it so many times, one after the other; the median of each. */
export async function medianOf(count: number, work: () => Promise<Run>): Promise<Run> {
  const measured: Run[] = [];
  for (let at = 0; at < count; at++) measured.push(await work());
  return { clock: median(measured.map(({ clock }) => clock)), processor: median(measured.map(({ processor }) => processor)) };
}

/** The value that so many in a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 50);
