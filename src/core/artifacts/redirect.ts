import type { Outline } from '../markdown/shape.ts';

const moved =
  /\b(?:moved|has (?:been )?(?:moved|relocated|migrated)|relocated|redirect(?:s|ed)?|migrated|now lives|see (?:the )?new location)\b/i;
/** “Our roadmap is kept on the [board](…)”, “See [the board](…)”. */
const kept =
  /\b(?:lives|(?:is|are) (?:kept|tracked|managed|maintained|published|planned)|can be found|see|visit)\b[^.]*(?:\]\(|\]\[|<https?:|https?:\/\/)/i;
const pointsOn = /\]\(|\]\[|<https?:|https?:\/\/|\.md\b/;
const mostLength = 600;
const mostPointer = 300;

/** Whether a document is only a stub that says where its content went, or where it is kept. */
export function isRedirect({ text, frontMatter, blocks, headings }: Outline): boolean {
  const start = frontMatter?.span.end ?? 0;
  if (text.length - start > mostLength || headings.length > 2) return false;
  const paragraphs = blocks.filter(({ type }) => type !== 'heading' && type !== 'html' && type !== 'definition');
  if (paragraphs.length === 0 || paragraphs.length > 2) return false;
  const words = paragraphs.map(({ span }) => text.slice(span.start, span.end)).join('\n');
  const onlyPoints =
    headings.length < 2 && words.length < mostPointer && paragraphs.every(({ type }) => type === 'paragraph') && kept.test(words);
  return onlyPoints || (moved.test(words) && pointsOn.test(words));
}
