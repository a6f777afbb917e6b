import type { Outline } from '../markdown/shape.ts';

const moved =
  /\b(?:moved|has (?:been )?(?:moved|relocated|migrated)|relocated|redirect(?:s|ed)?|migrated|now lives|see (?:the )?new location)\b/i;
const pointsOn = /\]\(|\]\[|<https?:|https?:\/\/|\.md\b/;
const mostLength = 600;

/** Whether a document is only a stub that says where its content went. */
export function isRedirect({ text, frontMatter, blocks, headings }: Outline): boolean {
  const start = frontMatter?.span.end ?? 0;
  if (text.length - start > mostLength || headings.length > 2) return false;
  const paragraphs = blocks.filter(({ type }) => type !== 'heading' && type !== 'html' && type !== 'definition');
  if (paragraphs.length === 0 || paragraphs.length > 2) return false;
  const words = paragraphs.map(({ span }) => text.slice(span.start, span.end)).join('\n');
  return moved.test(words) && pointsOn.test(words);
}
