import type { Page } from 'playwright-core';
import { ForeseenError } from '../foreseen.ts';
import { addCounts, type Counts } from '../test-counts.ts';
import { launchChromium } from './chromium.ts';

/** What `test/vscode/mocha-run.ts` puts before its lines; everything else is the workbench's own log. */
const marker = 'docent-tests ';
const patience = 600_000;

/** Open a VS Code page that runs tests in its extension host; print and count them. True when all passed. */
export async function runInPage(address: string): Promise<boolean> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const report = new Report();
    // The workbench calls this one, by this name, for all that is written to a console.
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => report.take(args.map(String).join(' ')));
    const ended = exitCode(page);
    await page.goto(address);
    const code = await ended;
    addCounts(report.counts());
    return code === 0;
  } finally {
    await browser.close();
  }
}

/** Also called by the workbench: when the tests' `run()` has ended. */
function exitCode(page: Page): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new ForeseenError(why));
    setTimeout(() => fail('The tests in VS Code did not end within ten minutes'), patience).unref();
    page.on('crash', () => fail('The browser page with VS Code crashed'));
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
}

class Report {
  readonly #log: string[] = [];
  #counts: Counts | undefined;

  take(text: string): void {
    if (!text.startsWith(marker)) return this.#keep(text);
    const { line, counts } = JSON.parse(text.slice(marker.length)) as { line?: string; counts?: Counts };
    if (line !== undefined) process.stdout.write(`${line}\n`);
    this.#counts ??= counts;
  }

  counts(): Counts {
    if (this.#counts) return this.#counts;
    throw new ForeseenError(`${this.#log.join('\n')}\nVS Code ended before the tests did; its log is above`);
  }

  /** The workbench is chatty; its log is of use only when something went wrong, or to who asks for it. */
  #keep(text: string): void {
    this.#log.push(text);
    if (process.env['DOCENT_VERBOSE']) process.stderr.write(`${text}\n`);
  }
}
