import type { Block } from '../../markdown/block.ts';
import type { Span } from '../../text/span.ts';
import { append } from '../../text/append.ts';

/** One thing to do: an item of a list with the code that follows it, or a paragraph with its code. */
export interface StepReading {
  /** Its first line. */
  readonly span: Span;
  readonly form: 'numbered' | 'item' | 'text';
  /** A ticked or unticked box. */
  readonly hasBox: boolean;
  readonly blocks: readonly Block[];
}

interface Open {
  readonly span: Span;
  readonly form: StepReading['form'];
  readonly hasBox: boolean;
  readonly blocks: Block[];
}

/** What some blocks say to do, one thing after the other, headings among them. */
export function stepsIn(blocks: readonly Block[]): readonly StepReading[] {
  const steps: Open[] = [];
  // Code belongs to what introduces it; a paragraph goes on with a paragraph, until there is code.
  let goesOn = false;
  for (const block of blocks) {
    if (block.type === 'thematicBreak' || block.type === 'definition') continue;
    const last = steps.at(-1);
    if (last && (block.type === 'code' || (goesOn && block.type !== 'list' && block.type !== 'heading'))) last.blocks.push(block);
    else append(steps, block.type === 'list' ? block.children.map((item) => itemStep(item, block.ordered === true)) : [textStep(block)]);
    goesOn = block.type !== 'code' && block.type !== 'list';
  }
  return steps;
}

const itemStep = (item: Block, numbered: boolean): Open => ({
  span: lineOf(item),
  form: numbered ? 'numbered' : 'item',
  hasBox: item.checked !== undefined,
  blocks: [item],
});

const textStep = (block: Block): Open => ({ span: lineOf(block), form: 'text', hasBox: false, blocks: [block] });

const lineOf = (block: Block): Span => {
  const [inner] = block.children;
  return block.content[0] ?? (inner ? lineOf(inner) : block.span);
};
