import { visible } from '../terminal/cells.ts';
import { wrap } from '../terminal/wrap.ts';

/** What nobody reads to its end need not be laid out to its end. */
const longest = 2000;
/** Room for a few words, however narrow the terminal. */
const least = 20;

/** A text from a document in lines that stand in by `indent` and fit into so many columns; never none. */
export function hung(text: string, columns: number, indent: string): string[] {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return wrap(visible(cut.replace(/\s+/g, ' ')), Math.max(columns, indent.length + least), indent).split('\n');
}
