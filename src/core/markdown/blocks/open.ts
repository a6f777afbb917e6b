import type { Block } from '../block.ts';
import type { Span } from '../../text/span.ts';
import type { Line } from './line.ts';

/** A list item that may still grow. */
export interface OpenItem {
  readonly start: number;
  readonly children: Block[];
  /** End of the marker's line. */
  readonly end: number;
  /** Columns a line must be indented to belong to it. */
  readonly size: number;
  /** Whether only its marker was seen so far; a blank line then ends it. */
  bare: boolean;
  /** Whether a blank line followed a bare marker. */
  ended: boolean;
  /** Whether a task box may stand at its start. */
  taskable: boolean;
  checked: boolean | undefined;
}

/** A blockquote or footnote definition that may still grow. */
export interface OpenQuote {
  readonly type: 'blockquote' | 'footnoteDefinition';
  readonly start: number;
  end: number;
  readonly children: Block[];
  /** Of a footnote definition. */
  readonly identifier: string;
}

/** A list that may still grow; `marker` is its bullet, or what follows its numbers. */
export interface OpenList {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly marker: number;
  readonly items: Block[];
  item: OpenItem;
}

/** A block that holds blocks, and may still grow. */
export type OpenContainer = OpenQuote | OpenList;

/** Lines of text that are a paragraph, or turn out to be a heading, a table's head or definitions. */
export interface OpenParagraph {
  readonly type: 'paragraph';
  readonly lines: Span[];
  /** Columns before its last line. */
  indent: number;
}

/** A code block without fences. */
export interface OpenCode {
  readonly type: 'code';
  readonly start: number;
  end: number;
  readonly lines: Span[];
  /** Blank lines that belong to it only if code follows. */
  pending: Span[];
}

/** A code block with fences. */
export interface OpenFence {
  readonly type: 'fence';
  readonly start: number;
  end: number;
  readonly lines: Span[];
  readonly marker: number;
  readonly size: number;
  readonly indent: number;
  readonly lang: string;
}

/** A block of HTML; `kind` is the number of CommonMark's seven conditions. */
export interface OpenHtml {
  readonly type: 'html';
  readonly start: number;
  end: number;
  readonly lines: Span[];
  readonly kind: number;
}

/** A table that may get more rows. */
export interface OpenTable {
  readonly type: 'table';
  readonly start: number;
  end: number;
  readonly rows: Block[];
}

/** A block that holds no blocks, and may still grow. */
export type OpenLeaf = OpenParagraph | OpenCode | OpenFence | OpenHtml | OpenTable;

/** All that is open while a text is read, and what is done. */
export interface Pass {
  readonly text: string;
  readonly line: Line;
  readonly containers: OpenContainer[];
  leaf: OpenLeaf | undefined;
  readonly blocks: Block[];
  readonly definitions: Map<string, Block>;
  readonly footnotes: Block[];
}

/** No blocks: what a leaf holds. */
export const NO_BLOCKS: readonly Block[] = [];

/** No lines: what a container holds besides blocks. */
export const NO_LINES: readonly Span[] = [];

/** Where the next block goes. */
export function openChildren(pass: Pass): Block[] {
  const container = pass.containers.at(-1);
  if (!container) return pass.blocks;
  return container.type === 'list' ? container.item.children : container.children;
}
