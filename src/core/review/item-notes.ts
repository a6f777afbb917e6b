import type { Say } from '../kinds/forms/form.ts';
import { isItemRemark, readItemRemark, type ItemRemark } from '../kinds/item-remark.ts';
import type { Block } from '../markdown/block.ts';
import { commentsOf, type Comment } from '../markdown/comments.ts';
import { linksOf } from '../markdown/links.ts';
import type { Outline } from '../markdown/shape.ts';
import { slice, type Span } from '../text/span.ts';
import type { ChecklistLink } from './checklist.ts';

/** What stands beside the items of a checklist, found once for the whole document. */
export interface Notes {
  links(span: Span): readonly ChecklistLink[];
  /** What comments in a paragraph say to the reader. */
  asides(block: Block): string;
  /** What a block says to the reader: prose as written, comments without their marks, HTML not at all. */
  guidance(block: Block): string;
  /** Remarks for Docent that stand in a block. */
  remarks(block: Block): readonly ItemRemark[];
}

/** Nobody reads more on hovering. */
const longest = 4000;
/** Nobody keeps a checklist as long as a book: of such a text the items count, and not what is said in comments and links. */
const longestText = 300_000;

/** Find the comments and links of a document. */
export function notesOf(outline: Outline, say: Say): Notes {
  const { text } = outline;
  const isBook = text.length > longestText;
  const commentsIn = within(isBook ? [] : commentsOf(outline));
  const linksIn = within(
    isBook ? [] : linksOf(outline).filter(({ form, html }) => form !== 'definition' && form !== 'image' && html !== true),
  );
  const remarksIn = (span: Span): readonly Comment[] => commentsIn(span).filter(({ inner }) => isItemRemark(text, inner));
  const known = new Map<string, ItemRemark>();
  const asides = ({ span }: Block): string =>
    commentsIn(span)
      .map(({ inner }) => slice(text, inner).trim())
      .filter((said) => said !== '' && !/^docent(?::|-ignore)/.test(said))
      .join('\n\n')
      .slice(0, longest);
  return {
    links: (span) => linksIn(span).map(({ text: words, url }) => ({ text: words === '' ? url : words, url })),
    asides,
    guidance(block) {
      if (block.type === 'html') return asides(block);
      if (block.type === 'thematicBreak' || block.type === 'definition') return '';
      return dedented(text, withoutComments(text, block, remarksIn(block.span)), block.span.start).slice(0, longest);
    },
    remarks: ({ span }) =>
      remarksIn(span).map(({ inner }) => {
        const written = slice(text, inner);
        const remark = known.get(written) ?? readItemRemark(text, inner, say);
        known.set(written, remark);
        return remark;
      }),
  };
}

/** Those of some spans, in the order of the text, that lie in one. */
function within<T extends { readonly span: Span }>(all: readonly T[]): (span: Span) => readonly T[] {
  return ({ start, end }) => {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.span.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let each = all[low]; each && each.span.start < end; each = all[++low]) found.push(each);
    return found;
  };
}

function withoutComments(text: string, { span }: Block, comments: readonly Comment[]): string {
  let kept = '';
  let at = span.start;
  for (const { span: comment } of comments) {
    kept += text.slice(at, comment.start);
    at = Math.max(at, comment.end);
  }
  return (kept + text.slice(at, span.end)).trim();
}

/** A piece of a text as if it stood at the start of its lines: without the marks of quotes and the indentation of lists around it. */
function dedented(text: string, piece: string, start: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const lead = text.slice(lineStart, Math.min(start, lineStart + 200));
  const width = lead.length;
  const quote = lead.includes('>');
  return piece
    .slice(0, longest * 2)
    .split(/\r\n|\r|\n/)
    .map((line, index) => (index === 0 ? line : shifted(quote ? line.replace(/^[ \t]*>[ \t]?/, '') : line, width)))
    .join('\n')
    .trim();
}

function shifted(line: string, by: number): string {
  let at = 0;
  while (at < by && (line[at] === ' ' || line[at] === '\t')) at++;
  return line.slice(at);
}
