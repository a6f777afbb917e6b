import type { Link as LinkNode, PhrasingContent } from 'mdast';
import type { Block } from './block.ts';
import { everyInline, inlinesOf } from './inlines.ts';
import type { Link } from './link.ts';
import { plainText } from './plain-text.ts';
import type { Outline } from './shape.ts';

const ADDRESS = /https?:\/\/|www\.|@|<[a-z][a-z0-9+.-]+:/gi;

/** Whether an address may stand in a text as it is, outside the links that have been found in it. */
export function mayHoldAutolink(text: string, links: readonly { readonly start: number; readonly end: number }[]): boolean {
  let next = 0;
  for (const { index } of text.matchAll(ADDRESS)) {
    while ((links[next]?.end ?? Infinity) <= index) next++;
    if ((links[next]?.start ?? Infinity) > index) return true;
  }
  return false;
}

/** The addresses that stand in a block as they are, with or without angle brackets. */
export function autolinksOf(outline: Outline, block: Block): readonly Link[] {
  const links: Link[] = [];
  let at = block.content[0]?.start ?? block.span.start;
  for (const node of everyInline(inlinesOf(outline, block))) {
    const link = node.type === 'link' ? autolink(outline.text, node, at) : undefined;
    if (link) links.push(link);
    at = Math.max(at, link?.span.end ?? startOf(node) ?? at);
  }
  return links;
}

const startOf = (node: PhrasingContent): number | undefined => node.position?.start.offset;

/** Read a link without brackets; one that remark found in a text only afterwards has no place, and is looked for. */
function autolink(text: string, node: LinkNode, from: number): Link | undefined {
  const words = plainText(node.children);
  const start = startOf(node) ?? text.indexOf(words, from);
  const end = node.position?.end.offset ?? start + words.length;
  const first = text.charAt(start);
  if (start < 0 || first === '[') return undefined;
  const span = { start, end };
  const urlSpan = first === '<' ? { start: start + 1, end: end - 1 } : span;
  return { form: 'autolink', span, url: node.url, urlSpan, text: words };
}
