import type { Out } from '../io.ts';

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;

/** Puts a text in a colour or weight; gives it back as it is where there are no colours. */
export type Paint = Readonly<Record<keyof typeof codes, (text: string) => string>>;

/** The paints of a stream; `wish` is what `--color` says. */
export function paintFor(out: Out, env: Readonly<Record<string, string | undefined>>, wish: 'auto' | 'always' | 'never' = 'auto'): Paint {
  const on = wish === 'always' || (wish === 'auto' && wantsColour(out, env));
  const paints = Object.entries(codes).map(([name, [open, close]]) => [
    name,
    (text: string) => (on && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text),
  ]);
  return Object.fromEntries(paints) as Paint;
}

/** FORCE_COLOR, then NO_COLOR, then whether it is a terminal that knows colours. */
function wantsColour({ isTTY }: Out, env: Readonly<Record<string, string | undefined>>): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: term } = env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (none !== undefined && none !== '') return false;
  return isTTY && term !== 'dumb';
}
