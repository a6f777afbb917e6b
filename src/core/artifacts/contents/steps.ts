import type { Block } from '../../markdown/block.ts';
import type { Span } from '../../text/span.ts';

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
  for (const block of blocks) {
    if (block.type === 'thematicBreak' || block.type === 'definition') continue;
    const last = steps.at(-1);
    if (block.type === 'list') steps.push(...block.children.map((item) => itemStep(item, block.ordered === true)));
    else if (last && continues(last, block)) last.blocks.push(block);
    else steps.push({ span: lineOf(block), form: 'text', hasBox: false, blocks: [block] });
  }
  return steps;
}

const itemStep = (item: Block, numbered: boolean): Open => ({
  span: lineOf(item),
  form: numbered ? 'numbered' : 'item',
  hasBox: item.checked !== undefined,
  blocks: [item],
});

/** Code belongs to what introduces it; a paragraph goes on with a paragraph, until there is code. */
const continues = ({ form, blocks }: Open, { type }: Block): boolean =>
  type === 'code' || (type !== 'heading' && form === 'text' && blocks.every((each) => each.type !== 'code'));

const lineOf = (block: Block): Span => {
  const [inner] = block.children;
  return block.content[0] ?? (inner ? lineOf(inner) : block.span);
};
