import { patternTrouble } from './pattern-trouble.ts';

/** How much of a line a pattern sees: longer ones are rarely written by people, and time must not grow with them. */
export const longestLine = 300;

/** A pattern as a kind file writes it: a regular expression of JavaScript; `(?i)` in front makes capitals count as small letters. */
export function compilePattern(written: string): RegExp {
  return written.startsWith('(?i)') ? new RegExp(written.slice(4), 'i') : new RegExp(written);
}

/** What is wrong with a pattern: the end of a sentence, or undefined. Patterns come from workspaces, and none may take long. */
export function troubleWith(written: string): string | undefined {
  try {
    compilePattern(written);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : String(error);
    return `is no regular expression: ${why}`;
  }
  return patternTrouble(written.replace(/^\(\?i\)/, ''));
}
