import type { Block } from '../../markdown/block.ts';
import { codeSpansOf } from '../../markdown/code-spans.ts';
import { everyBlock } from '../../markdown/walk.ts';
import type { Span } from '../../text/span.ts';
import type { Artifact } from '../artifact.ts';

/** Code as it stands in a document: the lines of a block, or a piece of a sentence. */
export interface CodeReading {
  readonly form: 'block' | 'span';
  /** In lower case; empty where none is named. */
  readonly lang: string;
  readonly lines: readonly Span[];
}

/** All code in some blocks, in the order of the text. */
export function* codeIn({ outline }: Pick<Artifact, 'outline'>, blocks: readonly Block[]): Iterable<CodeReading> {
  for (const block of everyBlock(blocks)) {
    if (block.type === 'code') yield { form: 'block', lang: block.lang?.toLowerCase() ?? '', lines: block.content };
    else
      for (const { start, end } of codeSpansOf(outline, block)) yield { form: 'span', lang: '', lines: [bare(outline.text, start, end)] };
  }
}

/** Code without its backticks. */
function bare(text: string, start: number, end: number): Span {
  const ticks = /^`+/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + ticks, end: end - ticks };
}
