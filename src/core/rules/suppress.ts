import { commentsOf } from '../markdown/comments.ts';
import type { Outline } from '../markdown/shape.ts';
import type { SuppressionSummary } from '../catalog/summary.ts';
import { lineStarts, placeOf } from '../text/lines.ts';
import { slice, type Span } from '../text/span.ts';

const form = /^\s*docent-ignore(-section|-file)?(?=[\s:]|$)([^:]*)(?::([\s\S]*))?$/;

/** More than anybody keeps in one document. */
const most = 1000;

/** Every suppression comment of a document, with what it covers. */
export function suppressionsOf(outline: Outline): SuppressionSummary[] {
  if (!outline.text.includes('docent-ignore')) return [];
  const starts = lineStarts(outline.text);
  const found = commentsOf(outline).flatMap(({ span, inner }) => {
    const match = form.exec(slice(outline.text, inner));
    return match ? [{ span, match }] : [];
  });
  return found.slice(0, most).map(({ span, match: [, scope, rules = '', reason = ''] }) => {
    return {
      rules: rules.split(/[\s,]+/).filter(Boolean),
      reason: reason.trim(),
      place: placeOf(starts, span),
      covers: coverage(outline, span, scope),
    };
  });
}

function coverage(outline: Outline, comment: Span, scope: string | undefined): Span {
  if (scope === '-file') return { start: 0, end: outline.text.length };
  if (scope === '-section') return sectionAround(outline, comment);
  const next = outline.blocks.find(({ span, type }) => span.start >= comment.start && span.end > comment.end && type !== 'html');
  const inside = outline.blocks.find(({ span, type }) => span.start < comment.start && comment.end <= span.end && type !== 'html');
  return (inside ?? next)?.span ?? comment;
}

function sectionAround({ headings, text }: Outline, { start }: Span): Span {
  const above = headings.findLast(({ block }) => block.span.start < start);
  return above?.section ?? { start: 0, end: text.length };
}

/** Whether a suppression speaks of a rule at a place. */
export const suppresses = ({ rules, covers }: SuppressionSummary, rule: string, { start, end }: Span): boolean =>
  rules.includes(rule) && start < Math.max(covers.end, covers.start + 1) && end >= covers.start && start >= covers.start;
