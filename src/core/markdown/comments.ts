import type { Block } from './block.ts';
import { everyInline, inlinesOf } from './inlines.ts';
import type { Outline } from './shape.ts';
import type { Span } from '../text/span.ts';
import { everyBlock } from './walk.ts';
import { append } from '../text/append.ts';

/** An HTML comment, and what stands between its marks. */
export interface Comment {
  readonly span: Span;
  readonly inner: Span;
}

/** The HTML comments of a document in order, those that are shown as code left out. */
export function commentsOf(outline: Outline): readonly Comment[] {
  if (!outline.text.includes('<!--')) return [];
  const comments: Comment[] = [];
  for (const block of everyBlock(outline.blocks)) {
    if (block.type === 'html') append(comments, blockComments(outline.text, block));
    else if (holdsComment(outline.text, block)) append(comments, inlineComments(outline, block));
  }
  return comments;
}

const holdsComment = (text: string, { content, type }: Block): boolean =>
  type !== 'code' && content.some(({ start, end }) => text.slice(start, end).includes('<!--'));

function blockComments(text: string, { span }: Block): Comment[] {
  const comments: Comment[] = [];
  const source = text.slice(span.start, span.end);
  for (let open = source.indexOf('<!--'); open >= 0;) {
    const close = source.indexOf('-->', open + 2);
    const end = close < 0 ? source.length : close + 3;
    const innerEnd = close < 0 ? source.length : Math.max(open + 4, close);
    comments.push(commentAt(span.start + open, span.start + end, span.start + innerEnd));
    open = source.indexOf('<!--', end);
  }
  return comments;
}

function* inlineComments(outline: Outline, block: Block): Generator<Comment, void, undefined> {
  for (const node of everyInline(inlinesOf(outline, block))) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (node.type !== 'html' || !node.value.startsWith('<!--') || start === undefined || end === undefined) continue;
    yield commentAt(start, end, Math.max(start + 4, end - 3));
  }
}

const commentAt = (start: number, end: number, innerEnd: number): Comment => ({
  span: { start, end },
  inner: { start: start + 4, end: innerEnd },
});
