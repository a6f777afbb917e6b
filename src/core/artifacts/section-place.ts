import type { Section } from '../kinds/kind.ts';
import type { Artifact, SectionReading } from './artifact.ts';
import { startOfSection } from './section-start.ts';
import { least } from '../text/numbers.ts';

/** Where a section goes and how its heading is written there. */
export interface Placement {
  readonly at: number;
  readonly depth: number;
  readonly setext: boolean;
  /** Whether closing `#`s follow the words. */
  readonly closed: boolean;
  /** The number its heading gets where it is the last of numbered ones; in the middle the others would have to change theirs. */
  readonly number?: { readonly value: number; readonly mark: string } | undefined;
}

/** After the section that precedes it in the document's own variant, else before the one that follows, else in its parent, else at the end. */
export function placeSection(artifact: Artifact, section: Section, allMissing: readonly Section[]): Placement {
  const parent = parentOf(artifact, section);
  const { before, after } = neighboursOf(artifact, section, parent);
  if (after && (!before || contains(before, after)))
    return { at: startOfSection(artifact, after.headingSpan.start), ...styleOf(artifact, after) };
  if (before) {
    const last = lastOfRun(artifact, before);
    return { at: endOf(artifact, last), ...styleOf(artifact, before), number: numberAfter(artifact, last) };
  }
  const holder = parent === undefined ? undefined : readingOf(artifact, parent);
  const last = holder && lastOfRun(artifact, holder);
  // A part of what several headings say together belongs to none of them.
  if (last && last !== holder) return { at: endOf(artifact, last), ...styleOf(artifact, last) };
  if (holder) return { at: endOf(artifact, holder), ...styleOf(artifact, holder), depth: Math.min(6, holder.depth + 1) };
  const toCome = allMissing.find(({ id }) => id === parent);
  if (toCome) {
    const place = placeSection(artifact, toCome, allMissing);
    return { ...place, depth: Math.min(6, place.depth + 1), number: undefined };
  }
  return atTheEnd(artifact);
}

/** The nearest sections of the same parent that the document has, before and after in the order of its variant. */
function neighboursOf(
  artifact: Artifact,
  { id }: Section,
  parent: string | undefined,
): { before: SectionReading | undefined; after: SectionReading | undefined } {
  const order = orderOf(artifact);
  const at = order.indexOf(id);
  const present = (ids: readonly string[]): SectionReading | undefined => {
    for (const each of ids) {
      const reading = readingOf(artifact, each);
      const section = artifact.kind.sections.find((known) => known.id === each);
      if (reading && section && parentOf(artifact, section) === parent) return reading;
    }
    return undefined;
  };
  return { before: present(order.slice(0, at).reverse()), after: present(order.slice(at + 1)) };
}

/** The order of the document's variant; sections it lacks come where the kind has them, after what precedes them there. */
function orderOf({ kind, variant }: Artifact): readonly string[] {
  const order = [...variant.order];
  kind.sections.forEach(({ id }, index) => {
    if (order.includes(id)) return;
    const before = kind.sections.slice(0, index).findLast((section) => order.includes(section.id));
    order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, id);
  });
  return order;
}

/** The parent a section has in the document's variant. */
function parentOf({ variant }: Artifact, { id, parent }: Section): string | undefined {
  if (!variant.order.includes(id)) return parent;
  return variant.bodies[id] ? variant.bodies[id].parent : parent;
}

/** Where a section's text ends: before the heading that follows, and before the comment that speaks of that heading. */
function endOf(artifact: Artifact, { bodySpan }: SectionReading): number {
  return bodySpan.end < artifact.text.length ? startOfSection(artifact, bodySpan.end) : artifact.text.length;
}

/** The last of the headings that answer a section one after another (“What it is”, “How it works”): what follows the section follows them all. */
function lastOfRun({ sections }: Artifact, reading: SectionReading): SectionReading {
  let last = reading;
  for (const each of sections.slice(sections.indexOf(reading) + 1)) {
    if (each.depth > reading.depth) continue;
    if (each.depth < reading.depth || each.form !== 'heading' || each.section !== reading.section) break;
    last = each;
  }
  return last;
}

function numberAfter({ text, sections }: Artifact, last: SectionReading): Placement['number'] {
  const [, digits, mark = ''] = numbered.exec(text.slice(last.wordsSpan.start, last.wordsSpan.end)) ?? [];
  const later = sections.slice(sections.indexOf(last) + 1).filter(({ depth }) => depth === last.depth);
  const isLast = later.every(({ wordsSpan }) => !numbered.test(text.slice(wordsSpan.start, wordsSpan.end)));
  return digits !== undefined && isLast ? { value: Number(digits) + 1, mark } : undefined;
}

const numbered = /^(\d{1,3})([.)][ \t]+)/;

/** The heading that is a section and stands where the variant has it; bold labels show no place for a heading. */
function readingOf(artifact: Artifact, id: string): SectionReading | undefined {
  const found = artifact.sections.filter(({ section, form }) => section?.id === id && form === 'heading');
  return found.find((reading) => isAtHome(artifact, reading));
}

/** Whether a section stands in its parent or on top, and not in another section (an option that is called “API”). */
function isAtHome(artifact: Artifact, { section, parent }: SectionReading): boolean {
  let around = parent === undefined ? undefined : artifact.sections[parent];
  while (around && !around.section) around = around.parent === undefined ? undefined : artifact.sections[around.parent];
  return around === undefined || (section !== undefined && around.section?.id === parentOf(artifact, section));
}

const contains = ({ bodySpan }: SectionReading, { headingSpan }: SectionReading): boolean =>
  bodySpan.start <= headingSpan.start && headingSpan.start < bodySpan.end;

function styleOf({ text, outline }: Artifact, { depth, headingSpan }: SectionReading): Omit<Placement, 'at'> {
  const setext = outline.headings.find(({ block }) => block.span.start === headingSpan.start)?.block.setext ?? false;
  return { depth, setext, closed: !setext && /[^#\s][ \t]+#+[ \t]*$/.test(text.slice(headingSpan.start, headingSpan.end)) };
}

/** With no neighbour: at the end, as high as the document's other headings, else one below the title. */
function atTheEnd({ text, sections }: Artifact): Placement {
  const ranks = sections.filter(({ form }) => form === 'heading').map(({ depth }) => depth);
  return { at: text.length, depth: ranks.length > 0 ? least(ranks) : 2, setext: false, closed: false };
}
