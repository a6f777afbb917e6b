import Mocha from 'mocha';
import { addCounts } from './test-counts.ts';

/** Mocha's usual report, with its numbers kept for the total that “npm test” ends with. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once('end', () => addCounts(this.stats));
  }
}
