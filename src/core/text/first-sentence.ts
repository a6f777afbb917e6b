/** The first sentence of a text, on one line; all of it where it has none. */
export const firstSentence = (text: string): string => (/^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/\s+/g, ' ').trim();
