import type { Artifact } from '../../artifacts/artifact.ts';
import { lineEndingOf } from '../../artifacts/line-ending.ts';
import type { Edit } from '../../text/edit.ts';
import { defineRule } from '../rule.ts';

/** Without a title, lists and links can only show the name of the file. */
export const titleMissing = defineRule({
  id: 'title-missing',
  summary: 'Every artifact has a title.',
  subject: 'artifact',
  weight: 'required-field',
  evenClosed: false,
  reads: [],

  *check({ artifact }) {
    // Where the kind's own text begins without a title, a heading is none of its ways to say one.
    if (artifact.title.source !== 'file-name' || !/^#[ \t]/m.test(artifact.variant.preamble)) return;
    const title = titleFrom(artifact);
    yield {
      span: artifact.title.span,
      message: `The title is missing; expected a first heading, such as “# ${title}”`,
      fix: { kind: 'suggestion', title: `Insert title “${title}”`, edits: () => [insertTitle(artifact, title)] },
    };
  },
});

/** The words of the file’s name, as a sentence begins. */
const titleFrom = ({ title: { display } }: Artifact): string => `${display.slice(0, 1).toUpperCase()}${display.slice(1)}`;

/** Into a first heading that has no words, else above everything but front matter. */
function insertTitle({ outline, text }: Artifact, title: string): Edit {
  const [first] = outline.headings;
  if (first && first.depth === 1 && first.text.trim() === '') return { span: first.block.span, text: `# ${title}` };
  const eol = lineEndingOf(text);
  const at = outline.frontMatter?.span.end;
  if (at === undefined) return { span: { start: 0, end: 0 }, text: `# ${title}${eol}${eol}` };
  return { span: { start: at, end: at }, text: `${eol}${eol}# ${title}` };
}
