import type { Block } from './block.ts';
import type { Span } from '../text/span.ts';

/** A heading at the top level of a document. */
export interface Heading {
  readonly block: Block;
  /** 1 to 6. */
  readonly depth: number;
  /** Its words without markup; entities and escapes resolved. */
  readonly text: string;
  /** The source of its words: no `#`, no closing `#`, no underline. Empty span where it has none. */
  readonly words: Span;
  /** Its place in `Outline.blocks`. */
  readonly index: number;
  /** From the heading to before the next heading of the same or a higher rank (lower depth), or the end of the text. */
  readonly section: Span;
  /** The anchor GitHub and VS Code give it, unique in the document. */
  readonly anchor: string;
}

/** What the block pass sees of a text: front matter, blocks in order, headings. Never throws, whatever the text. */
export interface Outline {
  readonly text: string;
  /** The yaml or toml block at the very top (an HTML comment and blank lines may precede it). */
  readonly frontMatter: Block | undefined;
  /** Top-level blocks in order, front matter left out. */
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  /** Link definitions by normalised identifier, wherever they stand; the first of a name counts. */
  readonly definitions: ReadonlyMap<string, Block>;
  /** Footnote definitions, likewise. */
  readonly footnotes: ReadonlyMap<string, Block>;
}
