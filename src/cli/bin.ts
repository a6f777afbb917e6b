import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Io, Out } from './io.ts';
import { run } from './run.ts';

const outOf = (stream: NodeJS.WriteStream): Out => ({
  write: (written) => void stream.write(written),
  isTTY: stream.isTTY,
  columns: stream.isTTY ? stream.columns : undefined,
});

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  stdout: outOf(process.stdout),
  stderr: outOf(process.stderr),
  readStdin: () => text(process.stdin),
  ask,
  start,
  serve,
};

async function ask(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await asking.question(question);
  } finally {
    asking.close();
  }
}

function start(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    spawn(program, [...args], { stdio: 'inherit' })
      .once('error', reject)
      .once('exit', (code) => resolve(code ?? 1));
  });
}

/** The server reads its arguments itself, as its library has it. */
async function serve(file: string): Promise<void> {
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  await import(pathToFileURL(file).href);
}

// Whoever reads us may stop reading (“docent list | head”): that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

void run(process.argv.slice(2), io)
  .catch((error: unknown) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`docent: this is a bug of Docent's own; please report it\n${told}\n`);
    return 2;
  })
  .then((code) => {
    process.exitCode = code;
  });
