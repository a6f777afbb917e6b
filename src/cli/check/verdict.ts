import type { Counts } from './report.ts';

export const levels = ['error', 'warning', 'info', 'never'] as const;
export type Level = (typeof levels)[number];

/** The severities that fail a run at a level. */
export function failing(level: Level): readonly ('error' | 'warning' | 'info')[] {
  if (level === 'never') return [];
  if (level === 'error') return ['error'];
  return level === 'warning' ? ['error', 'warning'] : ['error', 'warning', 'info'];
}

/** The exit code of a run: `maxWarnings` lets so many warnings pass and no more, whatever the level but “never”. */
export function exitCode({ errors, warnings, infos }: Counts, level: Level, maxWarnings: number | undefined): 0 | 1 {
  if (level === 'never') return 0;
  const fails = failing(level);
  const tooManyWarnings = maxWarnings === undefined ? fails.includes('warning') && warnings > 0 : warnings > maxWarnings;
  return errors > 0 || tooManyWarnings || (fails.includes('info') && infos > 0) ? 1 : 0;
}
