import Mocha from 'mocha';
import { addCounts } from '../../scripts/test-counts.ts';
import { runSuites, type Base, type Told } from './mocha-run.ts';

/** Run the suites of the Node extension host; `DOCENT_GREP` picks some. */
export function run(load: () => Promise<void>): Promise<void> {
  const { DOCENT_GREP: grep, DOCENT_DESKTOP: desktop, DOCENT_COLOR: color } = process.env;
  const mocha = new Mocha({ ui: 'tdd', timeout: 20_000, color: color !== undefined, ...(grep ? { grep } : {}) });
  return runSuites(mocha, Mocha.reporters.Base as unknown as Base, load, desktop ? tellDesktop : undefined);
}

/** A desktop VS Code prints its console as it is: nobody reads it on the way. */
function tellDesktop(told: Told): void {
  if ('line' in told) console.log(told.line);
  else addCounts(told.counts);
}
