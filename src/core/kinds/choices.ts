import type { Field } from './kind.ts';

type Choosing = Pick<Field, 'choices' | 'spellings'>;

/** The choice a value means, by its own word or another spelling of it, whatever is said behind that; undefined where it is none. */
export function choiceMeant(field: Choosing, value: string): string | undefined {
  const word = value.split(/[(,;:–—|]|\s-\s/)[0] ?? '';
  return choiceSpelt(field, value) ?? choiceSpelt(field, word);
}

/** Every word that is read as a choice of a field: the choices themselves first. */
export const choiceWords = ({ choices, spellings = {} }: Choosing): readonly string[] => [
  ...choices,
  ...choices.flatMap((choice) => spellings[choice] ?? []),
];

/** The choice that a whole value is, in its own word or another spelling. */
export function choiceSpelt({ choices, spellings = {} }: Choosing, value: string): string | undefined {
  const folded = fold(value);
  return choices.find((choice) => [choice, ...(spellings[choice] ?? [])].some((each) => fold(each) === folded));
}

/** “SEV-1”, “Sev 1” and “sev1” are one word. */
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
