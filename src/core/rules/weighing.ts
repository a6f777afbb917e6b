import type { Words } from '../kinds/words.ts';

type Test = (text: string) => boolean;

const tests = new WeakMap<Words, Map<string, Test>>();

/** Whether what is said of an option holds a word of an id (`pros`, `cons` …): as a label, an opening, a column, or in a sentence where it is plain. */
export function weighs(text: string, id: string, words: Words): boolean {
  const known = tests.get(words) ?? new Map<string, Test>();
  tests.set(words, known);
  const test = known.get(id) ?? testFor(words.content[id] ?? [id]);
  known.set(id, test);
  return test(text);
}

/** Short words (“good”, “con”) are markers only where a line begins or is short; long ones say the same anywhere. */
function testFor(words: readonly string[]): Test {
  const spoken = words.filter((word) => /^\p{L}/u.test(word)).join('|');
  const long = words.filter((word) => /^\p{L}{5}/u.test(word)).join('|');
  const signs = words.filter((word) => word > '\u007f' && !/^\p{L}/u.test(word));
  const marker = new RegExp(
    `(?:^|\\|)[^\\p{L}\\n|]*(?:${spoken || '(?!)'})(?!\\p{L})|^.{0,40}(?<!\\p{L})(?:${spoken || '(?!)'})(?!\\p{L}).{0,20}$`,
    'imu',
  );
  const anywhere = new RegExp(`(?<!\\p{L})(?:${long || '(?!)'})(?!\\p{L})`, 'iu');
  const plus = words.includes('+');
  const minus = words.includes('-');
  return (text) =>
    anywhere.test(text) ||
    marker.test(text) ||
    signs.some((sign) => text.includes(sign)) ||
    // A minus counts where pluses stand beside it; else it is only a bullet.
    ((plus || minus) && /^\s*\+\s/m.test(text) && (plus || /^\s*-\s/m.test(text)));
}
