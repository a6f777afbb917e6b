/** Characters as a set: those of ASCII one by one, and a few that stand for all others. */
export type Letters = readonly boolean[];

const tried: readonly string[] = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  'é',
  'ж',
  '一',
  '\u00a0',
  '\u{1f600}',
];

export const noLetters: Letters = tried.map(() => false);
export const allLetters: Letters = tried.map(() => true);

/** The characters that a class such as `\w` or `[^"]` stands for, capital or small. */
export function lettersOf(one: string): Letters {
  const pattern = new RegExp(`^${one}`, 'i');
  return tried.map((letter) => pattern.test(letter));
}

export const eitherOf = (one: Letters, other: Letters): Letters => one.map((has, at) => has || other[at] === true);

export const overlap = (one: Letters, other: Letters): boolean => one.some((has, at) => has && other[at] === true);
