import { ForeseenError } from '../core/foreseen.ts';
import type { Command } from './commands/command.ts';
import { verbs, type Verb } from './commands/index.ts';
import { meant, readFlags } from './flags.ts';
import { overview, page } from './help.ts';
import type { Io } from './io.ts';
import { Refusal } from './refusal.ts';
import { paintFor } from './terminal/paint.ts';
import { version } from './package.ts';

/** The command line as a function: 0 nothing at the failing level, 1 findings at or above it, 2 could not run. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof ForeseenError)) throw error;
    const { bold, dim } = paintFor(io.stderr, io.env);
    const hint = error instanceof Refusal ? error.hint : undefined;
    io.stderr.write(`${bold('docent:')} ${error.message}\n${hint === undefined ? '' : `${dim(hint)}\n`}`);
    return 2;
  }
}

async function dispatch([first, ...rest]: readonly string[], io: Io): Promise<number> {
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') return help(rest[0], io);
  if (first === '--version' || first === '-V') {
    io.stdout.write(`${version()}\n`);
    return 0;
  }
  const verb = findVerb(first);
  return runVerb(verb.name, await verb.load(), rest, io);
}

async function runVerb(name: string, command: Command, args: readonly string[], io: Io): Promise<number> {
  const typed = readFlags(name, command.flags, args);
  const { color } = typed.flags;
  const paint = paintFor(io.stdout, io.env, color);
  if (typed.flags.help) {
    io.stdout.write(page(name, command, paint, io.stdout.columns));
    return 0;
  }
  countOperands(name, command, typed.operands);
  return command.run(typed, { io, paint, quietPaint: paintFor(io.stderr, io.env, color) });
}

function countOperands(name: string, { takes: [least, most], operands }: Command, typed: readonly string[]): void {
  const usage = `Usage: docent ${name} ${operands}`.trimEnd();
  if (typed.length < least) throw new Refusal(`“docent ${name}” needs ${operands}`, `${usage}; “docent ${name} --help” says more`);
  const extra = typed[most];
  if (extra !== undefined) throw new Refusal(`“docent ${name}” does not know what to do with “${extra}”`, usage);
}

async function help(name: string | undefined, io: Io): Promise<number> {
  const paint = paintFor(io.stdout, io.env);
  if (name === undefined || name.startsWith('-')) io.stdout.write(overview(verbs, paint));
  else io.stdout.write(page(name, await findVerb(name).load(), paint, io.stdout.columns));
  return 0;
}

function findVerb(written: string): Verb {
  const verb = verbs.find(({ name }) => name === written);
  if (verb) return verb;
  if (written.startsWith('-')) throw new Refusal(`“docent” has no flag “${written}”`, 'The verb comes first: docent VERB [FLAGS]');
  const names = verbs.map(({ name }) => name);
  throw new Refusal(`“docent” has no verb “${written}”${meant(written, names)}`, `Verbs are ${names.join(', ')}`);
}
