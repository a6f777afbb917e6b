import type { Span } from '../../text/span.ts';
import type { OpenItem } from './open.ts';
import { skipSpace } from './line.ts';

/** Read the box at the start of an item's text into the item; what is left of the lines is the text. */
export function takeTaskBox(text: string, item: OpenItem, lines: readonly Span[]): readonly Span[] {
  const [head] = lines;
  if (!head || text.charCodeAt(head.start) !== 91 || text.charCodeAt(head.start + 2) !== 93) return lines;
  const mark = text.charCodeAt(head.start + 1);
  const after = head.start + 3;
  if (after > head.end || (mark !== 32 && mark !== 88 && mark !== 120)) return lines;
  const rest = lines.slice(1);
  if (after === head.end) {
    if (rest.length === 0) return lines;
    item.checked = mark !== 32;
    return rest;
  }
  const next = text.charCodeAt(after);
  if (next !== 32 && next !== 9) return lines;
  const bare = skipSpace(text, after, head.end) >= head.end;
  // A box with nothing behind it is text.
  if (bare && rest.length === 0) return lines;
  item.checked = mark !== 32;
  return bare ? rest : [{ start: after + 1, end: head.end }, ...rest];
}
