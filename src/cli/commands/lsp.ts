import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../package.ts';
import { Refusal } from '../refusal.ts';
import { defineCommand } from './command.ts';

/** Start the language server for an editor that speaks to it over standard input and output. */
export const lsp = defineCommand({
  operands: '',
  takes: [0, 0],
  about: ['Starts the language server on standard input and output. An editor starts it; there is nothing to see on a terminal.'],
  flags: { stdio: { type: 'switch', about: 'What it does anyway; editors like to say it' } },
  examples: [],
  async run(_typed, { io }) {
    if (io.stdout.isTTY) io.stderr.write('The language server listens on standard input; editors start it with “docent lsp”\n');
    await io.serve(serverFile());
    return 0;
  },
});

/** The server's bundle beside this one; where nothing is bundled, its source. Loaded by name: the command line never imports the server. */
function serverFile(): string {
  const candidates = [
    join(import.meta.dirname, 'server.js'),
    join(packageFolder(), 'src', 'server', 'main-node.ts'),
    join(packageFolder(), 'dist', 'server.js'),
  ];
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Refusal('The language server is not there', `Expected ${candidates[0] ?? ''}`);
  return found;
}
