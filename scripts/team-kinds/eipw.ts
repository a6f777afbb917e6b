import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { ForeseenError } from '../foreseen.ts';

/** What eipw says of a file. */
export interface Complaint {
  readonly id: string;
  readonly title: string;
}

/** eipw, the linter that the editors of EIPs run. */
export interface Eipw {
  readonly version: string;
  lint(path: string): Promise<readonly Complaint[]>;
}

/** Load it from a folder in which somebody installed it; it is no part of the project. */
export function loadEipw(folder: string): Eipw {
  try {
    const require = createRequire(join(resolve(folder), 'index.js'));
    const { lint } = require('eipw-lint-js') as { lint: (paths: readonly string[]) => Promise<readonly Complaint[]> };
    const { version } = JSON.parse(readFileSync(require.resolve('eipw-lint-js/package.json'), 'utf8')) as { version: string };
    return { version, lint: (path) => lint([path]) };
  } catch {
    throw new ForeseenError(`eipw is not in ${folder}: run “npm install eipw-lint-js@0.9.0” there`);
  }
}
