import type { Comment } from '../markdown/comments.ts';
import type { Heading, Outline } from '../markdown/shape.ts';
import { slice, type Span } from '../text/span.ts';
import { readYaml } from './forms/read-yaml.ts';
import type { Say } from './forms/form.ts';
import { itemRemarks, readItemRemark, withoutRemarks } from './item-remark.ts';
import { contractForm, type WrittenContract } from './kind-forms.ts';

/** A heading of a kind file's body, with what stands under it before the next one. */
export interface BodySection {
  readonly heading: Heading;
  readonly title: string;
  /** Whether the heading says “(optional)” or “[optional]”. */
  readonly optional: boolean;
  readonly contract: WrittenContract;
  readonly guidance: string;
  /** What a new artifact has under the heading. */
  readonly body: string;
  /** The same with the remarks on its items, where there are any: for reading it as a checklist. */
  readonly remarked?: string;
  /** A comment above the heading that speaks of it. */
  readonly above?: string;
}

/** The body of a kind file, or a plain template. */
export interface KindBody {
  /** The title line and every text before the first section. */
  readonly preamble: string;
  readonly sections: readonly BodySection[];
}

const contractComment = /^\s*<!--\s*docent:([^]*?)-->/;
const optionalMark = /\s*[([]\s*optional\s*[)\]]/i;

/** Take a body apart: contracts are read, and what is wrong in them is said. */
export function readBody(outline: Outline, say: Say): KindBody {
  const { text, headings } = outline;
  const title = titleOf(headings);
  const sectionHeadings = headings.filter((heading) => heading !== title);
  const remarks = itemRemarks(outline);
  const sections = sectionHeadings.map((heading, index) => readSection(text, heading, { next: sectionHeadings[index + 1], remarks }, say));
  for (const { inner } of remarks) readItemRemark(text, inner, say);
  for (const span of strayContracts(outline))
    say({ span, message: 'A contract stands here; it is read only right under the heading of its section' });

  const start = outline.frontMatter?.span.end ?? 0;
  return { preamble: text.slice(start, sectionHeadings[0]?.block.span.start ?? text.length).trim(), sections };
}

/** The heading that is the title: the one with `{title}`, else the first where it is the only one of the highest rank. */
function titleOf(headings: readonly Heading[]): Heading | undefined {
  const named = headings.find(({ text }) => text.includes('{title}'));
  if (named) return named;
  const [first, ...others] = headings;
  return first?.depth === 1 && others.every(({ depth }) => depth > 1) ? first : undefined;
}

interface Around {
  readonly next: Heading | undefined;
  /** Those on items of the whole text. */
  readonly remarks: readonly Comment[];
}

function readSection(text: string, heading: Heading, { next, remarks }: Around, say: Say): BodySection {
  const start = heading.block.span.end;
  const end = next?.block.span.start ?? text.length;
  const [comment, yaml] = contractComment.exec(text.slice(start, end)) ?? [''];
  const remarked = text.slice(start + comment.length, end).trim();
  const body = withoutRemarks(text, { start: start + comment.length, end }, remarks).trim();
  return {
    heading,
    title: heading.text.replace(optionalMark, '').trim(),
    optional: optionalMark.test(heading.text),
    contract:
      yaml === undefined
        ? {}
        : readContract(text, { start: start + comment.length - 3 - yaml.length, end: start + comment.length - 3 }, say),
    guidance: guidanceIn(body),
    body,
    ...(remarked === body ? {} : { remarked }),
  };
}

const readContract = (text: string, span: Span, say: Say): WrittenContract => readYaml(contractForm, text, span, say) ?? {};

/** What the comments say to the writer. */
export function guidanceIn(body: string): string {
  const prose = body.replace(/^(`{3,}|~{3,})[^]*?^\1/gm, '');
  return [...prose.matchAll(/<!--([^]*?)-->/g)].map(([, words = '']) => words.trim()).join('\n\n');
}

/** Contracts that stand anywhere but right under a heading of a section. */
function strayContracts({ text, blocks }: Outline): Span[] {
  return blocks.flatMap((block, index) => {
    const isContract = block.type === 'html' && contractComment.test(slice(text, block.span));
    return isContract && blocks[index - 1]?.type !== 'heading' ? [block.span] : [];
  });
}
