import type { Block } from '../markdown/block.ts';
import type { Span } from '../text/span.ts';
import { append } from '../text/append.ts';

/** A bold label and what stands under it. */
export interface Label {
  readonly text: string;
  readonly labelSpan: Span;
  readonly wordsSpan: Span;
  readonly bodySpan: Span;
  readonly blocks: readonly Block[];
}

const bold = /^(\*\*|__)(?=[^\s*_])([^*\n]{1,80}?)\s*([:：]?)\s*\1\s*([:：]?)/;

/** Bold labels among some blocks: a line or a list item that begins with one, or is nothing else. */
export function labelsIn(text: string, blocks: readonly Block[]): readonly Label[] {
  const found: { label: Omit<Label, 'bodySpan' | 'blocks'>; from: number; index: number }[] = [];
  const inLists: Label[] = [];
  blocks.forEach((block, index) => {
    if (block.type === 'list') append(inLists, labelsInList(text, block));
    if (block.type !== 'paragraph') return;
    for (const line of block.content) {
      const label = labelAt(text, line, block.content.length === 1);
      if (label) found.push({ label, from: label.labelSpan.end, index });
    }
  });
  const end = blocks.at(-1)?.span.end ?? 0;
  const inParagraphs = found.map(({ label, from, index }, place): Label => {
    const next = found[place + 1];
    return {
      ...label,
      bodySpan: { start: from, end: next?.label.labelSpan.start ?? end },
      blocks: blocks.slice(index, next ? Math.max(index + 1, next.index) : undefined),
    };
  });
  return [...inParagraphs, ...inLists].sort((a, b) => a.labelSpan.start - b.labelSpan.start);
}

function labelsInList(text: string, list: Block): readonly Label[] {
  return list.children.flatMap((item): readonly Label[] => {
    const first = item.children[0];
    const line = first?.type === 'paragraph' ? first.content[0] : undefined;
    const label = line ? labelAt(text, line, first?.content.length === 1 && item.children.length > 1) : undefined;
    return label ? [{ ...label, bodySpan: { start: label.labelSpan.end, end: item.span.end }, blocks: item.children }] : [];
  });
}

/** A label has a colon, or stands alone on its line. */
function labelAt(text: string, line: Span, mayStandAlone: boolean): Omit<Label, 'bodySpan' | 'blocks'> | undefined {
  const first = text.charCodeAt(line.start);
  if (first !== 42 && first !== 95) return undefined;
  const found = bold.exec(text.slice(line.start, Math.min(line.end, line.start + 120)));
  const words = found?.[2] ?? '';
  const alone = found !== null && line.start + found[0].length >= line.end;
  if (!found || !(found[3] || found[4] || (alone && mayStandAlone))) return undefined;
  const start = line.start + (found[1] ?? '').length;
  return {
    text: words,
    labelSpan: { start: line.start, end: line.start + found[0].length },
    wordsSpan: { start, end: start + words.length },
  };
}
