import type { PhrasingContent } from 'mdast';
import type { Block } from './block.ts';
import { parsePhrasing } from './phrasing.ts';
import type { Outline } from './shape.ts';
import { holdsInlines } from './walk.ts';

export { plainText } from './plain-text.ts';

const parsed = new WeakMap<Block, readonly PhrasingContent[]>();

/**
 * What stands inside a paragraph, heading or table cell, as remark parses it in the whole document; nothing for other blocks.
 * Offsets are those of the document; lines and columns are not to be used. Parsed when first asked for.
 */
export function inlinesOf(outline: Outline, block: Block): readonly PhrasingContent[] {
  if (!holdsInlines(block)) return [];
  const known = parsed.get(block);
  if (known) return known;
  const nodes = parsePhrasing(outline.text, block.content, outline);
  if (block.type === 'tableCell') nodes.forEach(unescapePipes);
  parsed.set(block, nodes);
  return nodes;
}

/** In a table's cell a pipe is escaped even inside code. */
function unescapePipes(node: PhrasingContent): void {
  if (node.type === 'inlineCode') node.value = node.value.replace(/\\([\\|])/g, (whole, code) => (code === '|' ? code : whole));
  if ('children' in node) node.children.forEach(unescapePipes);
}

/** Every inline node and what it holds, in the order of the text. */
export function* everyInline(nodes: readonly PhrasingContent[]): Generator<PhrasingContent, void, undefined> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* everyInline(node.children);
  }
}
