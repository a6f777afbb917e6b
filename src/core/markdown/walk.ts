import type { Block } from './block.ts';

/** Every block and what it holds, outer blocks before inner ones, in the order of the text. */
export function everyBlock(blocks: readonly Block[], found: Block[] = []): readonly Block[] {
  for (const block of blocks) {
    found.push(block);
    if (block.children.length > 0) everyBlock(block.children, found);
  }
  return found;
}

/** Whether a block's content is text with markup in it. */
export const holdsInlines = ({ type }: Block): boolean => type === 'paragraph' || type === 'heading' || type === 'tableCell';
