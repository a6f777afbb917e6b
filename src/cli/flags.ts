import { parseArgs } from 'node:util';
import { didYouMean, moreSlips, nearest } from '../core/text/near.ts';
import { Refusal } from './refusal.ts';

/** What a flag is and what help says of it; the parser and the help page both read it. */
export type Flag =
  | { readonly type: 'switch'; readonly about: string; readonly short?: string }
  | { readonly type: 'value'; readonly value: string; readonly about: string; readonly short?: string }
  | { readonly type: 'list'; readonly value: string; readonly about: string }
  | { readonly type: 'number'; readonly value: string; readonly about: string }
  /** One of a few words; `fallback` where none is given. */
  | { readonly type: 'choice'; readonly choices: readonly string[]; readonly fallback: string; readonly about: string }
  /** One of a few words, or none. */
  | { readonly type: 'optional-choice'; readonly choices: readonly string[]; readonly about: string };

export type Flags = Readonly<Record<string, Flag>>;

type ValueOf<F extends Flag> = F extends { type: 'switch' }
  ? boolean
  : F extends { type: 'list' }
    ? readonly string[]
    : F extends { type: 'number' }
      ? number | undefined
      : F extends { type: 'choice'; choices: readonly (infer Choice)[] }
        ? Choice
        : F extends { type: 'optional-choice'; choices: readonly (infer Choice)[] }
          ? Choice | undefined
          : string | undefined;

/** The value of every flag by its name. */
export type Values<F extends Flags> = { readonly [Name in keyof F]: ValueOf<F[Name]> };

/** What was typed after the verb. */
export interface Typed<F extends Flags> {
  readonly operands: readonly string[];
  readonly flags: Values<F>;
}

/** Every verb has these two. */
export const commonFlags = {
  help: { type: 'switch', short: 'h', about: 'Show this help' },
  color: { type: 'choice', choices: ['auto', 'always', 'never'], fallback: 'auto', about: 'Colours; “auto” means on a terminal' },
} as const satisfies Flags;

/** Read what was typed after a verb; what cannot be read is refused in a sentence. */
export function readFlags<F extends Flags>(verb: string, table: F, args: readonly string[]): Typed<F & typeof commonFlags> {
  const known: Flags = { ...table, ...commonFlags };
  const { tokens } = parseArgs({ args: [...args], options: optionsOf(known), strict: false, allowPositionals: true, tokens: true });
  const operands: string[] = [];
  const written = new Map<string, (string | undefined)[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(known, token.name)) throw unknownFlag(verb, token.rawName, known);
    refuseSwallowedFlag(token);
    written.set(token.name, [...(written.get(token.name) ?? []), token.value]);
  }
  const flags = Object.entries(known).map(([name, flag]) => [name, valueOf(name, flag, written.get(name))] as const);
  return { operands, flags: Object.fromEntries(flags) as Values<F & typeof commonFlags> };
}

function optionsOf(flags: Flags): Record<string, { type: 'boolean' | 'string'; multiple: true; short?: string }> {
  return Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      {
        type: flag.type === 'switch' ? 'boolean' : 'string',
        multiple: true,
        ...('short' in flag && flag.short ? { short: flag.short } : {}),
      },
    ]),
  );
}

/** `--format --quiet` is a forgotten value, not a format of that name. */
function refuseSwallowedFlag({
  rawName,
  value,
  inlineValue,
}: {
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}): void {
  if (inlineValue === false && value !== undefined && /^--?[a-z]/i.test(value)) {
    throw new Refusal(`“${rawName}” needs a value, and “${value}” is another flag`, `Write ${rawName}=${value} if you mean it`);
  }
}

function valueOf(name: string, flag: Flag, written: readonly (string | undefined)[] | undefined): unknown {
  const last = written?.at(-1);
  if (flag.type === 'switch') {
    if (last !== undefined) throw new Refusal(`“--${name}” takes no value`);
    return written !== undefined;
  }
  if (written?.some((value) => value === undefined)) throw new Refusal(`“--${name}” needs a value`, wanted(name, flag));
  if (flag.type === 'list') return written ?? [];
  if (flag.type === 'number') return last === undefined ? undefined : wholeNumber(name, last);
  if (flag.type === 'choice') return last === undefined ? flag.fallback : oneOf(name, last, flag.choices);
  if (flag.type === 'optional-choice') return last === undefined ? undefined : oneOf(name, last, flag.choices);
  return last;
}

const wanted = (name: string, flag: Flag): string | undefined =>
  'choices' in flag ? `--${name} is one of ${flag.choices.join(', ')}` : undefined;

function wholeNumber(name: string, written: string): number {
  if (!/^\d+$/.test(written)) throw new Refusal(`“--${name}” needs a whole number, and “${written}” is none`);
  return Number(written);
}

function oneOf(name: string, written: string, choices: readonly string[]): string {
  if (choices.includes(written)) return written;
  throw new Refusal(`“${written}” is no value of “--${name}”${meant(written, choices)}`, `--${name} is one of ${choices.join(', ')}`);
}

function unknownFlag(verb: string, written: string, known: Flags): Refusal {
  const names = Object.keys(known).map((name) => `--${name}`);
  return new Refusal(
    `“docent ${verb}” has no flag “${written}”${meant(written, names)}`,
    `“docent ${verb} --help” lists them; what stands behind a “--” of its own is no flag`,
  );
}

/** “; did you mean …” where something known is near, else nothing. */
export const meant = (written: string, known: Iterable<string>): string => didYouMean(nearest(written, known, moreSlips(written)));
