import type { Artifact, SectionReading } from '../artifacts/artifact.ts';
import { isBlankBlock } from '../artifacts/emptiness.ts';
import { lineStart } from '../artifacts/line-ending.ts';
import { isTemplateText } from '../artifacts/template-text.ts';
import type { Block } from '../markdown/block.ts';
import { closed } from '../markdown/closed.ts';
import { linksOf } from '../markdown/links.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { folderOf, relativePath } from '../text/path.ts';
import { contains, slice, type Span } from '../text/span.ts';
import { destinationAfter } from './rename.ts';

/** Where copied text will stand. */
export interface Destination {
  readonly path: string;
  /** Rank of the heading above it. */
  readonly depth: number;
}

/** Text for another document. */
export interface Copied {
  /** What stands before any heading. */
  readonly lead: string;
  /** What stands below headings of its own. */
  readonly headed: string;
  /** Definitions that links and footnotes in it need. */
  readonly definitions: readonly string[];
}

/** Blocks of an artifact, in order, and the rank of the heading they stand under. */
export interface Piece {
  readonly blocks: readonly Block[];
  readonly depth: number;
}

/** What somebody wrote into a section: no guidance, no prompt, and no other section that stands in it. */
export function pieceOf(artifact: Artifact, reading: SectionReading): Piece {
  const others = artifact.sections.filter(
    (each) => each !== reading && isApart(each, reading) && contains(reading.bodySpan, each.headingSpan),
  );
  const isOthers = ({ span }: Block): boolean =>
    others.some(({ headingSpan, bodySpan }) => headingSpan.start <= span.start && span.start < bodySpan.end);
  const said = reading.blocks.filter((block) => !isOthers(block) && isSaid(artifact, block));
  const from = reading.form === 'label' ? reading.bodySpan.start : 0;
  const blocks = said.map((block) => (block.span.start < from ? { ...block, span: { ...block.span, start: from } } : block));
  return { blocks: withoutBareHeadings(artifact, blocks), depth: reading.depth };
}

/** Pieces of an artifact as text for another place: headings as deep as they stand there, links leading where they led. */
export function copied(artifact: Artifact, pieces: readonly Piece[], to: Destination): Copied {
  const { written, definitionsFor } = copier(
    artifact,
    pieces.flatMap(({ blocks }) => blocks.map(({ span }) => span)),
    to.path,
  );
  const parts = pieces.map(({ blocks, depth }) => {
    const first = blocks.findIndex(({ type }) => type === 'heading');
    const end = first < 0 ? blocks.length : first;
    const join = (some: readonly Block[]): string =>
      joined(artifact, some, (block) => written(block.span, block.type === 'heading' ? ranked(artifact, block, to.depth - depth) : []));
    return { lead: closed(join(blocks.slice(0, end))), headed: closed(join(blocks.slice(end))) };
  });
  const lead = paragraphs(parts.map((part) => part.lead));
  const headed = paragraphs(parts.map((part) => part.headed));
  return { lead, headed, definitions: definitionsFor(`${lead}\n${headed}`) };
}

/** How pieces of an artifact are written for another path. */
export interface Copier {
  /** What stands in a span, from the start of its line on, with more edits made. */
  readonly written: (span: Span, more?: readonly Edit[]) => string;
  /** The definitions of links in the pieces, and of footnotes in what became of them. */
  readonly definitionsFor: (text: string) => readonly string[];
}

/** Copy pieces of an artifact so that their links lead where they led. */
export function copier(artifact: Artifact, pieces: readonly Span[], to: string): Copier {
  const { text, outline, path } = artifact;
  const links = linksOf(outline);
  const rebased = links.flatMap(({ form, url, urlSpan }): readonly Edit[] => {
    if (form === 'reference' || form === 'wiki' || form === 'autolink') return [];
    const fresh = isKeptAnchor(artifact, url, pieces) ? undefined : destination(slice(text, urlSpan), path, to);
    return fresh === undefined ? [] : [{ span: urlSpan, text: fresh }];
  });
  const written = (span: Span, more: readonly Edit[] = []): string => textIn(text, span, [...rebased, ...more]);
  const cited = new Set(
    links.filter(({ form, span }) => form === 'reference' && pieces.some((each) => contains(each, span))).map(({ url }) => url),
  );
  const definitionsFor = (all: string): readonly string[] => {
    const footnotes = [...outline.footnotes].filter(([id]) => all.toLowerCase().includes(`[^${id}]`));
    const needed = [...[...outline.definitions.values()].filter(({ url }) => cited.has(url ?? '')), ...footnotes.map(([, block]) => block)];
    return needed.map(({ span }) => written(span));
  };
  return { written, definitionsFor };
}

/** Texts with a blank line between them. */
export const paragraphs = (texts: readonly string[]): string => texts.filter((each) => each.trim() !== '').join('\n\n');

/** Whether a heading is a section of the kind, and no part of the one around it: no more of the same, and no part of an option. */
export const isApart = ({ section, form }: SectionReading, around: SectionReading): boolean =>
  form === 'heading' && section !== undefined && section !== around.section && !section.pattern && around.section?.options === undefined;

function isSaid(artifact: Artifact, block: Block): boolean {
  if (block.type === 'heading') return true;
  if (block.type === 'definition' || block.type === 'footnoteDefinition' || isTemplateText(artifact, block)) return false;
  return block.type === 'thematicBreak' || !isBlankBlock(artifact.text, block);
}

/** The blocks without headings of the template that have nothing below them, and without rules at either end. */
function withoutBareHeadings(artifact: Artifact, blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  for (const block of [...blocks].reverse()) {
    const next = kept.at(-1);
    const isBare = !next || (next.type === 'heading' && (next.depth ?? 1) <= (block.depth ?? 1));
    const isLeft = block.type === 'heading' && isBare && /\{[^{}\n]+\}/.test(slice(artifact.text, block.span));
    if (!isLeft && (block.type !== 'thematicBreak' || next)) kept.push(block);
  }
  const ordered = kept.reverse();
  return ordered[0]?.type === 'thematicBreak' ? ordered.slice(1) : ordered;
}

/** Blocks as they stood, with what stood between those that were neighbours. */
function joined({ outline, text }: Artifact, blocks: readonly Block[], written: (block: Block) => string): string {
  const places = new Map(outline.blocks.map((block, index) => [block.span.end, index]));
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1];
      if (!before) return written(block);
      const wereNeighbours = places.get(block.span.end) === (places.get(before.span.end) ?? NaN) + 1;
      const isClose = wereNeighbours && !/\n[ \t]*\r?\n/.test(text.slice(before.span.end, block.span.start));
      return (isClose ? '\n' : '\n\n') + written(block);
    })
    .join('');
}

/** What stands in a span, from the start of its line on, with the edits that lie in it made. */
function textIn(text: string, span: Span, edits: readonly Edit[]): string {
  const line = lineStart(text, span.start);
  const start = text.slice(line, span.start).trim() === '' ? line : span.start;
  const inside = edits
    .filter((edit) => contains(span, edit.span))
    .map((edit) => ({ ...edit, span: { start: edit.span.start - start, end: edit.span.end - start } }));
  return applyEdits(text.slice(start, span.end), inside)
    .replace(/\r\n|\r/g, '\n')
    .trimEnd();
}

/** The edits that move a heading some ranks down or up. */
function ranked({ text, outline }: Artifact, block: Block, by: number): readonly Edit[] {
  const heading = outline.headings.find((each) => each.block.span.start === block.span.start);
  if (!heading || by === 0) return [];
  const marks = '#'.repeat(Math.min(6, Math.max(1, heading.depth + by)));
  if (block.setext) return [{ span: block.span, text: `${marks} ${slice(text, heading.words).replace(/\s*[\r\n]+\s*/g, ' ')}` }];
  return [{ span: { start: block.span.start, end: block.span.start + heading.depth }, text: marks }];
}

/** Whether a link leads to a heading that is copied too. */
const isKeptAnchor = ({ outline }: Artifact, url: string, spans: readonly Span[]): boolean =>
  url.startsWith('#') &&
  outline.headings.some(({ anchor, block }) => `#${anchor}` === url && spans.some((span) => contains(span, block.span)));

function destination(written: string, from: string, to: string): string | undefined {
  if (written.startsWith('#')) return relativePath(folderOf(to), from).replaceAll(' ', '%20') + written;
  return destinationAfter(written, from, to, []);
}
