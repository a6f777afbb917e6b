import { hashText } from '../text/hash.ts';

/** Longer ones are cut, and told apart by a fingerprint of the whole. */
const longest = 120;

/** Gives each text an id of its own: its words in lower case with hyphens, and a number where another text has the same. */
export function idGiver(): (words: string) => string {
  const given = new Map<string, number>();
  return (words) => {
    const slug = slugOf(words);
    for (let count = given.get(slug) ?? 0; ; count++) {
      const id = count === 0 ? slug : `${slug}-${count + 1}`;
      if (count > 0 && given.has(id)) continue;
      given.set(slug, count + 1);
      if (id !== slug) given.set(id, Math.max(given.get(id) ?? 0, 1));
      return id;
    }
  };
}

function slugOf(words: string): string {
  const slug = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .join('-');
  if (slug.length <= longest) return slug === '' ? 'item' : slug;
  return `${slug.slice(0, longest).replace(/-+[^-]*$/, '')}-${hashText(slug).slice(0, 6)}`;
}
