import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** What one mocha run came to; mocha's own words, so that its numbers can be taken as they are. */
export interface Counts {
  readonly passes: number;
  readonly failures: number;
  readonly pending: number;
}

/** Every test process adds its numbers to the file that this names, and whoever started them adds them up. */
export const countsVariable = 'DOCENT_TEST_COUNTS';

/** Mocha ends its process right after its last event, so this does not wait. */
export function addCounts({ passes, failures, pending }: Counts): void {
  const file = process.env[countsVariable];
  if (file) appendFileSync(file, `${JSON.stringify({ passes, failures, pending })}\n`);
}

export async function sumCounts(file: string): Promise<Counts> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  const runs = lines.map((line) => JSON.parse(line) as Counts);
  const sum = (name: keyof Counts): number => runs.reduce((total, run) => total + run[name], 0);
  return { passes: sum('passes'), failures: sum('failures'), pending: sum('pending') };
}

/** The last line of a test run. */
export function verdict({ passes, failures, pending }: Counts): string {
  return `${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`;
}
