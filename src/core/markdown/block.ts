import type { Span } from '../text/span.ts';

/** The names of mdast's block nodes, front matter included. */
export type BlockType =
  | 'heading'
  | 'paragraph'
  | 'blockquote'
  | 'list'
  | 'listItem'
  | 'code'
  | 'html'
  | 'thematicBreak'
  | 'table'
  | 'tableRow'
  | 'tableCell'
  | 'definition'
  | 'footnoteDefinition'
  | 'yaml'
  | 'toml';

/** A block as remark names and nests it, with its place; what stands inside a leaf is parsed only when asked for. */
export interface Block {
  readonly type: BlockType;
  /** From the first to the last character, as in mdast: without the line ending; in a list or quote from its own marker or content on. */
  readonly span: Span;
  /** Blocks inside a blockquote, list, listItem, table, tableRow or footnoteDefinition; empty for leaves. */
  readonly children: readonly Block[];
  /** The source of a leaf, one span a line, without container prefixes (`> `, list indentation), heading marks and cell pipes. */
  readonly content: readonly Span[];
  /** 1 to 6, for headings. */
  readonly depth?: number;
  /** Whether a heading is underlined rather than marked with `#`. */
  readonly setext?: boolean;
  /** Whether a list is numbered. */
  readonly ordered?: boolean;
  /** A task item's box; absent where there is none. */
  readonly checked?: boolean;
  /** The first word after a code fence. */
  readonly lang?: string;
  /** Identifier of a definition or footnote definition, normalised as mdast does. */
  readonly identifier?: string;
  /** Destination of a definition. */
  readonly url?: string;
}
