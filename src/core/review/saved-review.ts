import { normaliseHeading } from '../kinds/normalise.ts';
import { readOutline } from '../markdown/outline.ts';
import type { Block } from '../markdown/block.ts';
import type { Outline } from '../markdown/shape.ts';
import { everyBlock } from '../markdown/walk.ts';
import { contains, slice, type Span } from '../text/span.ts';
import { isChange } from './change.ts';
import { escaped } from './escape.ts';
import { changeAsMarkdown, factsAsMarkdown, itemsAsMarkdown } from './report.ts';
import type { Review } from './review.ts';

/**
 * The text of a new artifact with a review instead of the checklist it starts with: groups as sections, items as they were answered,
 * and above them what the change consists of. Other sections stay as they are.
 */
export function savedReview(template: string, review: Review): string {
  const outline = readOutline(template);
  const parts = partsOf(outline);
  const boxed = parts.findIndex(({ hasBoxes }) => hasBoxes);
  const place = boxed < 0 ? Math.min(1, parts.length) : boxed;
  const said = isChange(review.change) ? `${changeAsMarkdown(review.change)}.` : '';
  const written = parts.map((part, index) => (index === 0 && place > 0 ? withLine(template, part, said) : slice(template, part.span)));
  const kept = (from: number, to: number): readonly string[] =>
    written.slice(from, to).filter((_, index) => !parts[from + index]?.hasBoxes);
  const head = template.slice(0, parts[0]?.span.start ?? template.length);
  const pieces = [head, place === 0 ? said : '', ...kept(0, place), ...groupsAsMarkdown(review, parts), ...kept(place, parts.length)];
  return `${pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join('\n\n')}\n`;
}

/** An outermost section below the title. */
interface Part {
  readonly words: string;
  readonly depth: number;
  readonly span: Span;
  /** What stands in it, without its own heading. */
  readonly blocks: readonly Block[];
  readonly hasBoxes: boolean;
}

function partsOf({ headings, blocks }: Outline): readonly Part[] {
  const [title, ...others] = headings;
  const below = title?.depth === 1 && others.every(({ depth }) => depth > 1) ? others : headings;
  const rank = below.reduce((least, { depth }) => Math.min(least, depth), 6);
  return below
    .filter(({ depth }) => depth === rank)
    .map(({ text, depth, section, block }) => {
      const inside = blocks.filter((each) => each !== block && contains(section, each.span));
      return {
        words: text,
        depth,
        span: section,
        blocks: inside,
        hasBoxes: everyBlock(inside).some(({ checked }) => checked !== undefined),
      };
    });
}

/** A section with a line instead of the words that wait to be replaced; without any, at its end. */
function withLine(text: string, { span, blocks }: Part, line: string): string {
  const own = slice(text, span).trimEnd();
  const prompt = blocks.find((block) => block.type === 'paragraph' && /\{[^{}\n]+\}/.test(slice(text, block.span)));
  if (line === '') return own;
  if (!prompt) return `${own}\n\n${line}`;
  return text.slice(span.start, prompt.span.start) + line + text.slice(prompt.span.end, span.end);
}

function groupsAsMarkdown({ groups, others }: Review, parts: readonly Part[]): readonly string[] {
  const marks = '#'.repeat(parts[0]?.depth ?? 2);
  const taken = new Set(parts.filter(({ hasBoxes }) => !hasBoxes).map(({ words }) => normaliseHeading(words)));
  const headed = groups.map(({ title, items }) => {
    const words = title === '' ? 'Checklist' : title;
    return `${marks} ${escaped(taken.has(normaliseHeading(words)) ? `${words} checklist` : words)}\n\n${itemsAsMarkdown(items)}`;
  });
  return others.length > 0 ? [...headed, `${marks} Also in this change\n\n${factsAsMarkdown(others)}`] : headed;
}
