import { distance } from 'fastest-levenshtein';

/** How many letters of a word may be wrong for it still to be meant: one in four, three at most. */
export const fewSlips = (word: string): number => Math.min(3, Math.floor(word.length / 4));

/** In a short list of known words more may be wrong: one letter in three, and always one. */
export const moreSlips = (word: string): number => Math.max(1, Math.floor(word.length / 3));

/** The known word that somebody most likely meant; undefined where none is near. */
export function nearest(word: string, known: Iterable<string>, slips = fewSlips(word)): string | undefined {
  const written = word.toLowerCase();
  let best: string | undefined;
  let least = slips + 1;
  for (const candidate of known) {
    const far = stepsBetween(written, candidate.toLowerCase());
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/** The end of a message about an unknown word: the likely one, where there is one. */
export const didYouMean = (near: string | undefined): string => (near === undefined ? '' : `; did you mean “${near}”`);

/** Names in “curly quotes”, with commas. */
export const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** The same, with a last “or”. */
export const oneOf = (names: readonly string[]): string => {
  const first = names.slice(0, -1);
  return first.length === 0 ? quoted(names) : `${quoted(first)} or ${quoted(names.slice(-1))}`;
};

/** Letters to change; the same letters in another order are one slip of the finger. */
function stepsBetween(written: string, candidate: string): number {
  const steps = distance(written, candidate);
  return steps === 2 && sorted(written) === sorted(candidate) ? 1 : steps;
}

const sorted = (word: string): string => word.split('').sort().join('');
