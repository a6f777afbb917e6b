import type { Nodes, Root } from 'mdast';
import type { Block, BlockType } from './block.ts';
import { identifierOf } from './blocks/definition.ts';
import { NO_BLOCKS } from './blocks/open.ts';
import { passBlocks } from './blocks/pass.ts';
import { frontMatterBlock } from './front-matter-block.ts';
import { headingsOf } from './headings.ts';
import type { Outline } from './shape.ts';
import { contains, type Span } from '../text/span.ts';
import { everyBlock } from './walk.ts';

const BLOCK_TYPES: ReadonlySet<string> = new Set<BlockType>([
  'heading',
  'paragraph',
  'blockquote',
  'list',
  'listItem',
  'code',
  'html',
  'thematicBreak',
  'table',
  'tableRow',
  'tableCell',
  'definition',
  'footnoteDefinition',
]);
const LEAVES: ReadonlySet<string> = new Set(['heading', 'paragraph', 'code', 'html', 'thematicBreak', 'tableCell', 'definition']);

type Found = ReadonlyMap<string, Block>;

/**
 * The outline of a text from the tree that remark made of it, for rules that run inside remark. Nodes without a place,
 * which a plugin put in, are left out: nothing could be reported at them.
 */
export function outlineOfMdast(text: string, root: Root): Outline {
  const front = frontMatterBlock(text);
  const after = front?.after ?? 0;
  // A tree tells where a leaf ends, not where its lines begin behind the prefixes of quotes and lists: our own pass does.
  const own = new Map(everyBlock(passBlocks(text, after).blocks).map((block) => [keyOf(block.type, block.span), block]));
  const rest = root.children.flatMap((node) => blocksOf(text, node, own)).filter(({ span }) => span.start >= after);
  const blocks = [...(front?.before ?? []), ...rest];
  const definitions = byIdentifier(blocks, 'definition');
  const footnotes = byIdentifier(blocks, 'footnoteDefinition');
  return {
    text,
    frontMatter: front?.block,
    blocks,
    definitions,
    footnotes,
    headings: headingsOf(text, blocks, { definitions, footnotes }),
  };
}

// Where the two place a block differently they agree on the end of a leaf, and on the start of what holds blocks.
const keyOf = (type: string, { start, end }: Span): string => (LEAVES.has(type) ? `${type} to ${end}` : `${type} from ${start}`);

function byIdentifier(blocks: readonly Block[], type: BlockType): ReadonlyMap<string, Block> {
  const found = new Map<string, Block>();
  for (const block of everyBlock(blocks)) {
    if (block.type === type && block.identifier !== undefined && !found.has(block.identifier)) found.set(block.identifier, block);
  }
  return found;
}

function blocksOf(text: string, node: Nodes, own: Found): readonly Block[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (!BLOCK_TYPES.has(node.type) || start === undefined || end === undefined) return [];
  const known = own.get(keyOf(node.type, { start, end }));
  // For example, remark lets a heading begin at the definitions above it and a task's paragraph at its box: the tighter place is ours.
  const span = known && contains({ start, end }, known.span) ? known.span : { start, end };
  const isLeaf = LEAVES.has(node.type);
  const children = isLeaf || !('children' in node) ? NO_BLOCKS : node.children.flatMap((child) => blocksOf(text, child, own));
  const content = isLeaf ? (known?.content ?? sourceLines(text, node, span)) : [];
  return [{ type: node.type as BlockType, span, children, content, ...traits(text, node, known) }];
}

function traits(text: string, node: Nodes, known: Block | undefined): Partial<Block> {
  switch (node.type) {
    case 'heading':
      return { depth: node.depth, setext: known?.setext ?? text.charAt(node.position?.start.offset ?? 0) !== '#' };
    case 'list':
      return { ordered: node.ordered === true };
    case 'listItem':
      return typeof node.checked === 'boolean' ? { checked: node.checked } : {};
    case 'code':
      return node.lang ? { lang: node.lang } : {};
    case 'definition':
      return { identifier: identifierOf(node.identifier), url: node.url };
    case 'footnoteDefinition':
      return { identifier: identifierOf(node.identifier) };
    default:
      return {};
  }
}

/** The lines of a leaf that our own pass does not see: where its text begins and ends, without what may stand before each line. */
function sourceLines(text: string, node: Nodes, span: Span): readonly Span[] {
  const inner =
    'children' in node ? { start: node.children[0]?.position?.start.offset, end: node.children.at(-1)?.position?.end.offset } : span;
  const { start = span.start, end = span.end } = inner;
  const lines: Span[] = [];
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const prefix = lines.length === 0 ? 0 : (/^[ \t>]*/.exec(line)?.[0].length ?? 0);
    lines.push({ start: start + index + prefix, end: start + index + line.length });
  }
  return lines;
}
