import type { Test } from 'mocha';
import { openEditors } from './driver.ts';

/** Mocha's root hooks: a UI test that fails leaves a picture of what it saw. */
export const mochaHooks = {
  async afterEach(this: { readonly currentTest?: Test }): Promise<void> {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    for (const editor of openEditors) process.stderr.write(`      ${await editor.screenshot(`failed/${name}`)}\n`);
  },
};
