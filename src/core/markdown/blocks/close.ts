import type { Block } from '../block.ts';
import type { Span } from '../../text/span.ts';
import { joinLines } from '../joined.ts';
import { parseDefinition } from './definition.ts';
import { skipSpace, trimEnd } from './line.ts';
import { NO_BLOCKS, NO_LINES, openChildren } from './open.ts';
import type { OpenItem, OpenLeaf, OpenList, OpenParagraph, OpenQuote, Pass } from './open.ts';
import { takeTaskBox } from './task.ts';

/** End the open leaf, and the containers beyond the first `depth`. */
export function closeTo(pass: Pass, depth: number): void {
  closeLeaf(pass);
  while (pass.containers.length > depth) {
    const container = pass.containers.pop();
    if (!container) return;
    const block = container.type === 'list' ? listBlock(container) : quoteBlock(pass, container);
    openChildren(pass).push(block);
  }
}

/** End the open leaf and file what it became. */
export function closeLeaf(pass: Pass): void {
  const { leaf } = pass;
  if (!leaf) return;
  pass.leaf = undefined;
  if (leaf.type === 'paragraph') closeParagraph(pass, leaf);
  else openChildren(pass).push(leafBlock(leaf));
}

function leafBlock(leaf: Exclude<OpenLeaf, OpenParagraph>): Block {
  const span = { start: leaf.start, end: leaf.end };
  if (leaf.type === 'table') return { type: 'table', span, children: leaf.rows, content: NO_LINES };
  if (leaf.type === 'html') return { type: 'html', span, children: NO_BLOCKS, content: leaf.lines };
  if (leaf.type === 'code' || !leaf.lang) return { type: 'code', span, children: NO_BLOCKS, content: leaf.lines };
  return { type: 'code', span, children: NO_BLOCKS, content: leaf.lines, lang: leaf.lang };
}

/** End a list's item. */
export function closeItem(list: OpenList): void {
  const { start, children, checked, end } = list.item;
  const block: Block = { type: 'listItem', span: { start, end: lastEnd(children, end) }, children, content: NO_LINES };
  list.items.push(checked === undefined ? block : { ...block, checked });
}

function listBlock(list: OpenList): Block {
  closeItem(list);
  const span = { start: list.items[0]?.span.start ?? 0, end: list.items.at(-1)?.span.end ?? 0 };
  return { type: 'list', span, children: list.items, content: NO_LINES, ordered: list.ordered };
}

function quoteBlock(pass: Pass, { type, start, end, children, identifier }: OpenQuote): Block {
  const block: Block = { type, span: { start, end: lastEnd(children, end) }, children, content: NO_LINES };
  if (type === 'blockquote') return block;
  const footnote = { ...block, identifier };
  pass.footnotes.push(footnote);
  return footnote;
}

const lastEnd = (children: readonly Block[], end: number): number => Math.max(end, children.at(-1)?.span.end ?? end);

function closeParagraph(pass: Pass, leaf: OpenParagraph): void {
  const item = taskableItem(pass);
  const lines = withoutDefinitions(pass, leaf.lines);
  const last = lines.at(-1);
  if (!last) return;
  const words = item ? takeTaskBox(pass.text, item, lines) : lines;
  const start = words[0]?.start ?? last.end;
  openChildren(pass).push({ type: 'paragraph', span: { start, end: last.end }, children: NO_BLOCKS, content: trimmed(pass.text, words) });
}

/** The item whose first content is about to be filed. */
function taskableItem(pass: Pass): OpenItem | undefined {
  const container = pass.containers.at(-1);
  if (container?.type !== 'list') return undefined;
  const { item } = container;
  return item.taskable && item.children.length === 0 ? item : undefined;
}

/** End the open paragraph as a heading that the line with this end underlines; false when it holds only definitions. */
export function closeSetext(pass: Pass, leaf: OpenParagraph, underline: Span): boolean {
  pass.leaf = undefined;
  const lines = withoutDefinitions(pass, leaf.lines);
  if (lines.length === 0) return false;
  const span = { start: lines[0]?.start ?? underline.start, end: underline.end };
  const depth = pass.text.charCodeAt(underline.start) === 61 ? 1 : 2;
  openChildren(pass).push({ type: 'heading', span, children: NO_BLOCKS, content: trimmed(pass.text, lines), depth, setext: true });
  return true;
}

/** File the definitions at the start of a paragraph; what is left is its text. */
function withoutDefinitions(pass: Pass, lines: readonly Span[]): readonly Span[] {
  const [head] = lines;
  if (!head || pass.text.charCodeAt(head.start) !== 91) return lines;
  const joined = joinLines(pass.text, lines);
  let at = 0;
  let taken = 0;
  while (taken < lines.length) {
    const first = skipSpace(joined.text, at, joined.text.length);
    const found = joined.text.charCodeAt(first) === 91 ? parseDefinition(joined.text, first) : undefined;
    if (!found) break;
    const span = { start: joined.offsetOf(first), end: joined.offsetOf(found.end) };
    const from = taken;
    while (taken < lines.length && (lines[taken]?.end ?? 0) <= span.end) taken++;
    const { identifier, url } = found;
    fileDefinition(pass, { type: 'definition', span, children: NO_BLOCKS, content: lines.slice(from, taken), identifier, url }, identifier);
    at = found.end + 1;
  }
  return startAtWords(pass.text, taken === 0 ? lines : lines.slice(taken));
}

function fileDefinition(pass: Pass, block: Block, identifier: string): void {
  openChildren(pass).push(block);
  if (!pass.definitions.has(identifier)) pass.definitions.set(identifier, block);
}

/** Lines whose first begins at a character. */
export function startAtWords(text: string, lines: readonly Span[]): readonly Span[] {
  const [head] = lines;
  if (!head) return lines;
  const start = skipSpace(text, head.start, head.end);
  return start === head.start ? lines : [{ start, end: head.end }, ...lines.slice(1)];
}

/** Lines without the white space before the first word and behind the last. */
function trimmed(text: string, lines: readonly Span[]): readonly Span[] {
  const started = startAtWords(text, lines);
  const last = started.at(-1);
  if (!last) return started;
  const end = trimEnd(text, last.start, last.end);
  return end === last.end ? started : [...started.slice(0, -1), { start: last.start, end }];
}
