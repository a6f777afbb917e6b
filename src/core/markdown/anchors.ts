import { slug } from 'github-slugger';
import type { Block } from './block.ts';
import type { Outline } from './shape.ts';
import { everyBlock, holdsInlines } from './walk.ts';
import { wordsOf } from './words.ts';

const ID = /<[a-z][^<>]*?[ \t\r\n](?:id|name)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)'|([^ \t\r\n"'<>=`]+))/gi;
const CUSTOM = /\{:?[ \t]*#([^\s{}]+)[ \t]*\}/g;

/** All that a link's `#fragment` may name in a document: headings, `id`s and `name`s of HTML, and `{#own}` ids. */
export function anchorsOf(outline: Outline): ReadonlySet<string> {
  const { text, blocks, headings } = outline;
  const anchors = new Set(headings.map(({ anchor }) => anchor));
  const counted = new Set(headings.map(({ block }) => block));
  for (const block of everyBlock(blocks)) {
    // Headings in lists and quotes have anchors, too; how many of a name there are is not counted.
    if (block.type === 'heading' && !counted.has(block)) anchors.add(slug(wordsOf(text, block.content, outline)));
    for (const anchor of explicitAnchors(text, block)) anchors.add(anchor);
  }
  return anchors;
}

function* explicitAnchors(text: string, block: Block): Generator<string, void, undefined> {
  if (block.type !== 'html' && !holdsInlines(block)) return;
  const source = text.slice(block.span.start, block.span.end);
  if (source.includes('<')) for (const [, ...values] of source.matchAll(ID)) yield values.find((value) => value !== undefined) ?? '';
  if (source.includes('{')) for (const [, id = ''] of source.matchAll(CUSTOM)) yield id;
}
