import type { Words } from '../kinds/words.ts';

/** Whether what is said of an option holds a word of an id (`pros`, `cons` …): as a label, an opening, a column, or in a sentence where it is plain. */
export function weighs(text: string, id: string, { content }: Words): boolean {
  const lines = linesOf(text);
  return (content[id] ?? [id]).some(
    (word) => lines.some((line) => holds(line, word)) || (word === '+' && /^\s*\+\s/m.test(text)) || isMinus(word, text),
  );
}

/** A minus counts where pluses stand beside it; else it is only a bullet. */
const isMinus = (word: string, text: string): boolean => word === '-' && /^\s*\+\s/m.test(text) && /^\s*-\s/m.test(text);

const linesOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\n\r|]/)
    .map((line) => line.replace(/^[\s>]*(?:[-*+•]\s+|\d+[.)]\s+)?(?:\[[ x]\]\s+)?/, '').replace(/^#{1,6}\s+/, ''));

/** Short words (“good”, “con”) are markers only where a line begins; long ones say the same anywhere. */
function holds(line: string, word: string): boolean {
  if (!/\p{L}/u.test(word)) return word.length > 0 && word > '\u007f' ? line.includes(word) : line.startsWith(`${word} `);
  const opening = line.replace(/^[^\p{L}]+/u, '');
  if (opening.startsWith(word) && !/^\p{L}/u.test(opening.slice(word.length))) return true;
  return (word.length >= 5 || line.length < 40) && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(line);
}
