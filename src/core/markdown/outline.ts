import type { Block } from './block.ts';
import { passBlocks } from './blocks/pass.ts';
import { frontMatterBlock } from './front-matter-block.ts';
import { headingsOf } from './headings.ts';
import type { Outline } from './shape.ts';

/** Read the blocks of a text: nothing inside a paragraph, heading or cell is parsed, and nothing throws, whatever the text. */
export function readOutline(text: string): Outline {
  const front = frontMatterBlock(text);
  if (!front) return outlineOf(text, undefined, passBlocks(text, 0));
  const { block, before, after } = front;
  const rest = passBlocks(text, after);
  return outlineOf(text, block, { ...rest, blocks: [...before, ...rest.blocks] });
}

interface Parts {
  readonly blocks: readonly Block[];
  readonly definitions: ReadonlyMap<string, Block>;
  readonly footnotes: ReadonlyMap<string, Block>;
}

/** Put an outline together from its blocks. */
export function outlineOf(text: string, frontMatter: Block | undefined, { blocks, definitions, footnotes }: Parts): Outline {
  return { text, frontMatter, blocks, definitions, footnotes, headings: headingsOf(text, blocks, { definitions, footnotes }) };
}
