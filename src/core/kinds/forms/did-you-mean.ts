import { distance } from 'fastest-levenshtein';

/** The known word that somebody most likely meant; undefined where none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const candidate of known) {
    const steps = stepsBetween(written, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** Names in quotes, with commas: for messages. */
export const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** Letters to change; the same letters in another order are one slip of the finger. */
function stepsBetween(written: string, candidate: string): number {
  const steps = distance(written, candidate);
  return steps === 2 && sorted(written) === sorted(candidate) ? 1 : steps;
}

const sorted = (word: string): string => word.split('').sort().join('');
