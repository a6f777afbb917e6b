import GithubSlugger from 'github-slugger';
import type { Block } from './block.ts';
import type { Defined } from './phrasing.ts';
import type { Heading } from './shape.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from './words.ts';

/** The headings among a document's top-level blocks, with their sections and anchors. */
export function headingsOf(text: string, blocks: readonly Block[], defined: Defined): readonly Heading[] {
  const places = blocks.flatMap((block, index) => (block.type === 'heading' ? [{ block, index }] : []));
  const ends = sectionEnds(
    places.map(({ block }) => block),
    text.length,
  );
  const slugger = new GithubSlugger();
  return places.map(({ block, index }, at) => {
    const words = wordsOf(text, block.content, defined);
    return {
      block,
      depth: block.depth ?? 1,
      text: words.trim(),
      words: wordsSpan(block),
      index,
      section: { start: block.span.start, end: ends[at] ?? text.length },
      anchor: slugger.slug(words),
    };
  });
}

/** Where each heading's section ends: before the next heading of the same or a higher rank. */
function sectionEnds(headings: readonly Block[], textEnd: number): readonly number[] {
  const ends: number[] = headings.map(() => textEnd);
  const open: number[] = [];
  headings.forEach(({ depth = 1, span }, index) => {
    for (let last = open.at(-1); last !== undefined && (headings[last]?.depth ?? 1) >= depth; last = open.at(-1)) {
      ends[last] = span.start;
      open.pop();
    }
    open.push(index);
  });
  return ends;
}

function wordsSpan({ content, span, depth = 1 }: Block): Span {
  const at = span.start + depth;
  return { start: content[0]?.start ?? at, end: content.at(-1)?.end ?? at };
}
