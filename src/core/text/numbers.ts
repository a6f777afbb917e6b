/** The least of many numbers; infinity where there is none. Any number of them, which arguments of a call cannot be. */
export const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);

/** The greatest of many numbers; 0 where there is none. */
export const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
