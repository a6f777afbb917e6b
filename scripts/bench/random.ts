/** Numbers that look random and are the same at every run. */
export interface Random {
  /** From 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** One of a list. */
  of<T>(items: readonly [T, ...T[]]): T;
  /** Whether something happens that happens so many times in a hundred. */
  chance(percent: number): boolean;
}

/** The same sequence for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, of: (items) => items[below(items.length)] ?? items[0], chance: (percent) => below(100) < percent };
}
