import type { Block } from './block.ts';
import { joinedSpan, joinLines } from './joined.ts';
import { opaqueEnd, opaqueText } from './opaque.ts';
import type { Outline } from './shape.ts';
import type { Span } from '../text/span.ts';
import { holdsInlines } from './walk.ts';

const SPECIAL = /[\\`<]/g;

/**
 * The code in a paragraph, heading or table cell, each with its backticks. Found without parsing the rest: code binds tighter than
 * all but tags and addresses in angle brackets.
 */
export function* codeSpansOf({ text }: Pick<Outline, 'text'>, block: Block): Generator<Span, void, undefined> {
  if (!holdsInlines(block)) return;
  const joined = joinLines(text, block.content);
  const opaque = opaqueText(joined.text);
  for (let at = nextSpecial(joined.text, 0); at >= 0;) {
    const unit = joined.text.charCodeAt(at);
    const end = unit === 92 ? at + 2 : opaqueEnd(opaque, at);
    if (unit === 96 && joined.text.charCodeAt(end - 1) === 96 && isClosed(joined.text, at, end))
      yield joinedSpan(joined, { start: at, end });
    at = nextSpecial(joined.text, end);
  }
}

/** A run of backticks that nothing closes is text. */
const isClosed = (text: string, start: number, end: number): boolean => /[^`]/.test(text.slice(start, end));

function nextSpecial(text: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : -1;
}
