import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = join(import.meta.dirname, '..');

const tools = {
  mocha: 'node_modules/mocha/bin/mocha.js',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
} as const;

/** Run a development tool, or a script of ours by its path, under this very Node. True when it ended well. */
export function runNode(script: keyof typeof tools | (string & {}), ...args: readonly string[]): Promise<boolean> {
  const path = join(root, script in tools ? tools[script as keyof typeof tools] : script);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}

export function isThere(path: string): boolean {
  return existsSync(resolve(root, path));
}
