import type { Flags, Typed, commonFlags } from '../flags.ts';
import type { Io } from '../io.ts';
import type { Paint } from '../terminal/paint.ts';

/** What a verb is given besides what was typed. */
export interface Ground {
  readonly io: Io;
  /** Colours of standard output. */
  readonly paint: Paint;
  /** Colours of standard error. */
  readonly quietPaint: Paint;
}

/** A verb of the command line: what help says of it, and what it does. */
export interface Command<F extends Flags = Flags> {
  /** Operands as help writes them, for example `[PATH...]`. */
  readonly operands: string;
  /** How many operands it takes. */
  readonly takes: readonly [least: number, most: number];
  /** What it does, in sentences; a list item a line. */
  readonly about: readonly string[];
  readonly flags: F;
  readonly examples: readonly (readonly [line: string, does: string])[];
  run(typed: Typed<F & typeof commonFlags>, ground: Ground): Promise<number>;
}

/** Keep a command's literal types while checking its shape. */
export const defineCommand = <const F extends Flags>(command: Command<F>): Command<F> => command;
