import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block } from '../../../src/core/markdown/block.ts';
import type { Outline } from '../../../src/core/markdown/shape.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

/** Whole remark, the referee. */
export const parseWhole = (text: string): Root => parser.parse(text);

/** A block as both sides tell it. */
export interface Shape {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** Depth, numbering, box, identifier, destination, language: what the type has of it. */
  readonly traits: string;
  readonly children: readonly Shape[];
}

const LEAVES = new Set(['paragraph', 'heading', 'tableCell', 'code', 'html']);

/** What remark sees. */
export const shapeOfRoot = (root: Root): Shape[] => root.children.map(shapeOfNode);

function shapeOfNode(node: Nodes): Shape {
  const children = 'children' in node && !LEAVES.has(node.type) ? node.children.map(shapeOfNode) : [];
  return {
    type: node.type,
    start: node.position?.start.offset ?? -1,
    end: node.position?.end.offset ?? -1,
    traits: traitsOfNode(node),
    children,
  };
}

function traitsOfNode(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return String(node.depth);
    case 'list':
      return String(node.ordered);
    case 'listItem':
      return String(node.checked ?? '');
    case 'code':
      return node.lang ?? '';
    case 'definition':
      return `${node.identifier} ${node.url}`;
    case 'footnoteDefinition':
      return node.identifier;
    default:
      return '';
  }
}

/** What the block pass sees. */
export const shapeOfOutline = ({ frontMatter, blocks }: Outline): Shape[] =>
  [...(frontMatter ? [frontMatter] : []), ...blocks].map(shapeOfBlock);

function shapeOfBlock(block: Block): Shape {
  const { type, span, children } = block;
  return { type, ...span, traits: traitsOfBlock(block), children: children.map(shapeOfBlock) };
}

function traitsOfBlock({ type, depth, ordered, checked, lang, identifier, url }: Block): string {
  if (type === 'definition') return `${identifier} ${url}`;
  return String(depth ?? ordered ?? checked ?? lang ?? identifier ?? '');
}
