import 'mocha/mocha.js';
import type MochaInNode from 'mocha';
import { runSuites, type Base } from './mocha-run.ts';

/** Mocha's build for browsers is a script: it exports nothing and leaves these two behind. */
declare const mocha: MochaInNode & { setup(options: MochaInNode.MochaOptions): void };
declare const Mocha: { readonly reporters: { readonly Base: Base } };

/** Run the suites of the web worker host. */
export function run(load: () => Promise<void>): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 20_000, reporter: 'spec' });
  return runSuites(mocha, Mocha.reporters.Base, load);
}
