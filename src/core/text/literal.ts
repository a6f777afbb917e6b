/** Words as a pattern that means them and nothing else; either apostrophe will do. */
export const literal = (words: string): string => words.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replace(/['’]/g, "['’]");
