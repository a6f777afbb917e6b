import type { Section } from '../kinds/kind.ts';
import type { Block } from '../markdown/block.ts';
import type { Heading, Outline } from '../markdown/shape.ts';
import { once } from '../text/once.ts';
import type { Artifact, SectionReading } from './artifact.ts';
import { ancestorsOf, meaningsIn, type SectionLookups } from './heading-meanings.ts';
import { labelsIn, type Label } from './labels.ts';

/** Headings below the title and bold labels, as the sections they are. A label counts only where no heading answers the same section, and never among options. */
export function readSections(outline: Outline, headings: readonly Heading[], lookups: SectionLookups): readonly SectionReading[] {
  const nested = withParents(headings.map((heading) => ({ heading, depth: heading.depth, parent: undefined })));
  const meanings = meaningsIn(nested, lookups);
  const ofHeadings = nested.map(({ heading, parent }, index) => headingReading(outline, heading, parent, meanings[index] ?? []));
  const answered = new Set(meanings.flat());
  const places = new Map(ofHeadings.map(({ headingSpan }, index) => [headingSpan.start, index]));
  const ofLabels = segmentsOf(outline).flatMap(({ blocks, depth, start }) => {
    const labels = labelsIn(outline.text, blocks);
    if (labels.length === 0 || weighsOptions(ofHeadings, places.get(start))) return [];
    return labels.flatMap((label) => {
      const [section, ...also] = lookups.firmlyFor(label.text);
      return section && section.field === undefined && !answered.has(section) ? [labelReading(label, depth + 1, section, also)] : [];
    });
  });
  if (ofLabels.length === 0) return ofHeadings;
  return withParents([...ofHeadings, ...ofLabels].sort((a, b) => a.headingSpan.start - b.headingSpan.start));
}

/** Whether a heading, or one it stands under, is a section of options. */
function weighsOptions(readings: readonly SectionReading[], index: number | undefined): boolean {
  return index !== undefined && [index, ...ancestorsOf(readings, index)].some((each) => readings[each]?.section?.options !== undefined);
}

/** The first reading of a section, a heading before a label; what a heading answers besides counts too. */
export function sectionOf(artifact: Pick<Artifact, 'sections'>, id: string): SectionReading | undefined {
  const [first] = sectionsOf(artifact, id);
  return first ?? artifact.sections.find(({ also }) => also.some((section) => section.id === id));
}

/** Every reading of a section, in the order of the text. */
export const sectionsOf = ({ sections }: Pick<Artifact, 'sections'>, id: string): readonly SectionReading[] =>
  sections.filter(({ section }) => section?.id === id);

/** The readings that stand directly in another one. */
export const partsOf = ({ sections }: Pick<Artifact, 'sections'>, reading: SectionReading): readonly SectionReading[] =>
  partsIn(sections).get(reading) ?? [];

const partsIn = once((sections: readonly SectionReading[]): ReadonlyMap<SectionReading, readonly SectionReading[]> => {
  const parts = new Map<SectionReading, SectionReading[]>();
  for (const part of sections) {
    const whole = part.parent === undefined ? undefined : sections[part.parent];
    const own = whole && parts.get(whole);
    if (own) own.push(part);
    else if (whole) parts.set(whole, [part]);
  }
  return parts;
});

/** The readings that stand in another one, in whatever part of it, in the order of the text. */
export const readingsBelow = (artifact: Pick<Artifact, 'sections'>, reading: SectionReading): readonly SectionReading[] =>
  partsOf(artifact, reading).flatMap((part) => [part, ...readingsBelow(artifact, part)]);

function headingReading(
  { text, blocks }: Outline,
  { block, depth, text: words, words: wordsSpan, index, section }: Heading,
  parent: number | undefined,
  [first, ...also]: readonly Section[],
): SectionReading {
  let next = index + 1;
  while (next < blocks.length && (blocks[next]?.span.start ?? 0) < section.end) next++;
  return {
    section: first,
    also,
    text: words,
    form: 'heading',
    depth,
    headingSpan: block.span,
    wordsSpan,
    bodySpan: { start: Math.min(afterLine(text, block.span.end), section.end), end: section.end },
    blocks: blocks.slice(index + 1, next),
    parent,
  };
}

function labelReading(
  { text, labelSpan, wordsSpan, bodySpan, blocks }: Label,
  depth: number,
  section: Section,
  also: readonly Section[],
): SectionReading {
  return { section, also, text, form: 'label', depth, headingSpan: labelSpan, wordsSpan, bodySpan, blocks, parent: undefined };
}

/** Every heading with the blocks before the next one. */
function segmentsOf({
  blocks,
  headings,
}: Outline): readonly { readonly depth: number; readonly start: number; readonly blocks: readonly Block[] }[] {
  const before = { depth: 1, start: -1, blocks: blocks.slice(0, headings[0]?.index ?? blocks.length) };
  return [
    before,
    ...headings.map(({ index, depth, block }, at) => ({
      depth,
      start: block.span.start,
      blocks: blocks.slice(index + 1, headings[at + 1]?.index ?? blocks.length),
    })),
  ];
}

/** Readings in the order of the text, each with the index of the one it stands in. */
export function withParents<T extends { readonly depth: number; readonly parent: number | undefined }>(
  readings: readonly T[],
): readonly T[] {
  const open: number[] = [];
  return readings.map((reading, index) => {
    while (open.length > 0 && (readings[open.at(-1) ?? 0]?.depth ?? 0) >= reading.depth) open.pop();
    const parent = open.at(-1);
    open.push(index);
    return parent === reading.parent ? reading : { ...reading, parent };
  });
}

/** Where the line after an offset begins. */
function afterLine(text: string, offset: number): number {
  const end = /\r\n|\n|\r/g;
  end.lastIndex = offset;
  return end.test(text) ? end.lastIndex : text.length;
}
