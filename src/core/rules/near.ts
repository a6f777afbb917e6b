import { distance } from 'fastest-levenshtein';

/** What a word was most likely meant to be; undefined where nothing is near enough to say so aloud. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const asked = word.toLowerCase();
  let best: string | undefined;
  let least = Math.min(3, Math.floor(asked.length / 4)) + 1;
  for (const candidate of candidates) {
    const far = distance(asked, candidate.toLowerCase());
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/** The end of a message about an unknown word: the likely one, where there is one. */
export const didYouMean = (near: string | undefined): string => (near === undefined ? '' : `; did you mean “${near}”`);

/** Names in “curly quotes”, with commas and a last “or”. */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
