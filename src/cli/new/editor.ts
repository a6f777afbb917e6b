import { Refusal } from '../refusal.ts';

/** A program with its first arguments. */
export interface Editor {
  readonly program: string;
  readonly args: readonly string[];
}

/** The editor somebody likes: $VISUAL before $EDITOR. Quotes are understood; no shell is asked. */
export function editorOf({ VISUAL, EDITOR }: Readonly<Record<string, string | undefined>>): Editor {
  const words = [...(VISUAL || EDITOR || '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
  const [program, ...args] = words;
  if (!program) throw new Refusal('“--edit” needs an editor, and neither VISUAL nor EDITOR names one');
  return { program, args };
}
