import { commentsOf, type Comment } from '../markdown/comments.ts';
import type { Outline } from '../markdown/shape.ts';
import { slice, type Span } from '../text/span.ts';
import { listOf, record } from './forms/compounds.ts';
import type { Say } from './forms/form.ts';
import { readYaml } from './forms/read-yaml.ts';
import { text as words } from './forms/scalars.ts';

/** What the author of a checklist says of an item in a comment behind it: `<!-- docent: { when: "db/**", evidence: [inputs] } -->`. */
export interface ItemRemark {
  /** Globs of which a changed file must match any. */
  readonly when: readonly string[];
  /** Ids of the evidence rules that are shown on it. */
  readonly evidence?: readonly string[];
}

const marked = /^\s*docent:/;
const form = record('a map with “when” or “evidence”', { when: listOf(words), evidence: listOf(words) });

/** The remarks on items of a document's lists, in the order of the text. */
export function itemRemarks(outline: Outline): readonly Comment[] {
  if (!outline.text.includes('docent:')) return [];
  const listed = outline.blocks.filter(({ type }) => type === 'list' || type === 'blockquote');
  return commentsOf({ ...outline, blocks: listed }).filter(({ inner }) => isItemRemark(outline.text, inner));
}

/** Whether what stands between the marks of a comment is for Docent. */
export const isItemRemark = (text: string, inner: Span): boolean =>
  marked.test(text.slice(inner.start, Math.min(inner.end, inner.start + 40)));

/** Nobody's remark is longer; what goes on is an attack. */
const longest = 2000;

/** Read a remark; what cannot be read of it is said, and counts for nothing. */
export function readItemRemark(text: string, inner: Span, say: Say): ItemRemark {
  // Read by itself: YAML that stands far down in a text costs as much as the text is long.
  const remark = slice(text, { start: inner.start, end: Math.min(inner.end, inner.start + longest) });
  const [lead = ''] = marked.exec(remark) ?? [];
  const moved: Say = (complaint) =>
    say({ ...complaint, span: { start: complaint.span.start + inner.start, end: complaint.span.end + inner.start } });
  const { when = [], evidence } = readYaml(form, remark, { start: lead.length, end: remark.length }, moved) ?? {};
  return { when: when.filter((glob) => glob !== ''), ...(evidence ? { evidence } : {}) };
}

/** A piece of a text without remarks that stand in it. */
export function withoutRemarks(text: string, piece: Span, remarks: readonly Comment[]): string {
  let kept = '';
  let at = piece.start;
  for (const { span } of remarks) {
    if (span.start < at || span.end > piece.end) continue;
    const endsLine = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(span.end, piece.end).slice(0, 200));
    const before = text.slice(at, span.start);
    kept += endsLine ? before.trimEnd() : before.replace(/(?<![ \t])[ \t]+$/, '');
    at = span.end;
  }
  return kept + text.slice(at, piece.end);
}
