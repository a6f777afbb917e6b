import type { Block } from '../../markdown/block.ts';
import type { Heading } from '../../markdown/shape.ts';
import type { Span } from '../../text/span.ts';
import { spanOfLines, wordsOfItem, type RawField } from './raw-field.ts';

/** A section that is a field, as `## Status`: its value is what stands first in it; in a list, each item is one. */
export function fieldInSection({ words, text }: Heading, blocks: readonly Block[]): RawField {
  const own = { key: text, keySpan: words, dialect: 'section' as const };
  const first = blocks.find(({ type }) => type !== 'html' && type !== 'definition' && type !== 'thematicBreak');
  if (first?.type === 'list') return { ...own, ...valueOfList(first) };
  const lines = first ? linesOf(first) : [];
  return { ...own, lines, valueSpan: spanOfLines(lines, words.end) };
}

/** A ticked box says which of several it is; without boxes every item is a value. */
function valueOfList(list: Block): Pick<RawField, 'lines' | 'valueSpan' | 'each'> {
  const ticked = list.children.find(({ checked }) => checked);
  const boxed = list.children.some(({ checked }) => checked !== undefined);
  const each = (ticked ? [ticked] : boxed ? [] : list.children).map(wordsOfItem).filter(({ length }) => length > 0);
  const lines: readonly Span[] = each[0] ?? [];
  return { lines, each, valueSpan: ticked || each.length === 1 ? spanOfLines(lines, list.span.start) : list.span };
}

function linesOf(block: Block): readonly Span[] {
  if (block.type === 'blockquote') return block.children[0] ? linesOf(block.children[0]) : [];
  return block.type === 'paragraph' || block.type === 'code' ? block.content : [];
}
