/** Somebody's words as a message quotes them: on one line, no longer than `most`, without quotation marks of the message's kind. */
export function shortened(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim().replace(/[“”]/g, '"');
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}
