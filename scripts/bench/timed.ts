import { spawn } from 'node:child_process';

/** Run a Node program to its end, its output thrown away; seconds it took. */
export function secondsOf(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    spawn(process.execPath, [...args], { cwd, stdio: 'ignore', env: { ...process.env, NO_COLOR: '1', ...env } })
      .once('error', reject)
      .once('exit', (code) => {
        if (code === null || code > 1) reject(new Error(`“${args.join(' ')}” ended with ${code ?? 'a signal'}`));
        else resolve((performance.now() - began) / 1000);
      });
  });
}

/** Do it so many times, one after the other. */
export async function times(count: number, work: (at: number) => Promise<number>): Promise<number[]> {
  const measured: number[] = [];
  for (let at = 0; at < count; at++) measured.push(await work(at));
  return measured;
}

/** The value that so many in a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 50);
