import type { Block } from './block.ts';
import type { Span } from '../text/span.ts';
import { NO_BLOCKS } from './blocks/open.ts';
import { blankFrom } from './blocks/line.ts';

/** Front matter and where it stands in a text. */
export interface FoundFrontMatter {
  readonly block: Block;
  /** The comments before it. */
  readonly before: readonly Block[];
  /** Where the line after it begins. */
  readonly after: number;
}

const BLANK_LINES = /(?:[ \t]*(?:\r\n|\r|\n))*/y;
const LINE_ENDING = /\r\n|\r|\n|$/g;

/** Find the YAML or TOML at the top of a text; one that is never closed is none. Comments and blank lines may precede it. */
export function frontMatterBlock(text: string): FoundFrontMatter | undefined {
  const before: Block[] = [];
  let start = blankEnd(text, 0);
  while (text.startsWith('<!--', start)) {
    const close = text.indexOf('-->', start + 2);
    const end = close + 3;
    const next = blankEnd(text, end);
    if (close < 0 || next === end) return undefined;
    before.push({ type: 'html', span: { start, end }, children: NO_BLOCKS, content: [{ start, end }] });
    start = next;
  }
  const fence = fenceAt(text, start);
  const found = fence && fencedLines(text, start, fence);
  if (!found) return undefined;
  const type = fence === '---' ? 'yaml' : 'toml';
  return { block: { type, span: { start, end: found.end }, children: NO_BLOCKS, content: found.lines }, before, after: found.after };
}

function blankEnd(text: string, at: number): number {
  BLANK_LINES.lastIndex = at;
  BLANK_LINES.test(text);
  return BLANK_LINES.lastIndex;
}

function fenceAt(text: string, at: number): string | undefined {
  if (text.startsWith('---', at)) return '---';
  return text.startsWith('+++', at) ? '+++' : undefined;
}

interface FencedLines {
  readonly lines: readonly Span[];
  readonly end: number;
  readonly after: number;
}

function fencedLines(text: string, start: number, fence: string): FencedLines | undefined {
  const lines: Span[] = [];
  for (let at = start; at < text.length; at = LINE_ENDING.lastIndex) {
    LINE_ENDING.lastIndex = at;
    const ending = LINE_ENDING.exec(text)?.[0] ?? '';
    const end = LINE_ENDING.lastIndex;
    const lineEnd = end - ending.length;
    const isFence = text.startsWith(fence, at) && blankFrom(text, at + 3, lineEnd);
    if (at === start && !isFence) return undefined;
    if (at > start && isFence) return { lines, end: lineEnd, after: end };
    if (at > start) lines.push({ start: at, end: lineEnd });
    LINE_ENDING.lastIndex = end;
  }
  return undefined;
}
