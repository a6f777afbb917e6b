import { distance } from 'fastest-levenshtein';
import type { Artifact, SectionReading } from '../artifacts/artifact.ts';
import { isAsked } from '../artifacts/demand.ts';
import type { Need, Section } from '../kinds/kind.ts';
import { normaliseHeading } from '../kinds/normalise.ts';
import type { Weight } from './rule.ts';

/** Words that add nothing to what a heading names: “Our final decision” is the decision. */
const fillers = new Set(
  'a an the our this my its of and for to on in is what made taken final overall proposed statement details overview section part'.split(
    ' ',
  ),
);

/** Sections that its kind asks of an artifact and no heading answers, in the order of the artifact's variant. */
export function unansweredSections(artifact: Artifact): readonly Section[] {
  const { kind, variant, sections, fields } = artifact;
  if (isWrittenInOtherWords(sections)) return [];
  const answered = new Set(sections.flatMap(({ section, also }) => [section?.id, ...also.map(({ id }) => id)]));
  const isOfVariant = ({ id, demand }: Section): boolean => variant.order.includes(id) || demand.need !== 'recommended';
  const rank = ({ id }: Section): number => (variant.order.includes(id) ? variant.order.indexOf(id) : variant.order.length);
  return [...kind.sections]
    .sort((a, b) => rank(a) - rank(b))
    .filter(
      (section) =>
        isOfVariant(section) &&
        !section.pattern &&
        section.field === undefined &&
        isAsked(section.demand, artifact) &&
        !answered.has(section.id),
    )
    .filter(({ id, parent }) => {
      const outer = variant.bodies[id]?.parent ?? parent;
      return outer === undefined || answered.has(outer);
    })
    .filter(({ id }) => !fields.some(({ field }) => field?.id === id));
}

/** A section that is asked for, and the name of it that a heading nearly has. */
export interface Misnamed {
  readonly section: Section;
  readonly name: string;
}

/** Headings that answer nothing and look like a section that is asked for: misspelt, or with words that add nothing. */
export function misnamedSections(artifact: Artifact): ReadonlyMap<SectionReading, Misnamed> {
  const found = new Map<SectionReading, Misnamed>();
  const unanswered = unansweredSections(artifact);
  if (unanswered.length === 0) return found;
  const headings = artifact.sections.filter(({ form }) => form === 'heading');
  const rank = Math.min(...headings.filter(({ section }) => section).map(({ depth }) => depth), 3);
  const open = headings.filter(({ section, also, depth, text }) => !section && also.length === 0 && depth <= rank && text !== '');
  for (const section of unanswered) {
    const names = [titleIn(artifact, section), section.title, ...section.aliases];
    for (const reading of open) {
      const name = found.has(reading) ? undefined : nearestName(normaliseHeading(reading.text), names);
      if (name === undefined) continue;
      found.set(reading, { section, name });
      break;
    }
  }
  return found;
}

/** How an artifact's variant words the heading of a section. */
export const titleIn = ({ variant }: Artifact, { id, title }: Section): string => variant.titles[id] ?? title;

/** What the absence of a section weighs. */
export const weightOf = (need: Need): Weight => (need === 'core' || need === 'required' ? need : 'recommended');

function nearestName(heading: string, names: readonly string[]): string | undefined {
  const near = names.filter((name) => isNear(heading, normaliseHeading(name)));
  return near.sort((a, b) => distance(heading, normaliseHeading(a)) - distance(heading, normaliseHeading(b)))[0];
}

function isNear(heading: string, name: string): boolean {
  const [written, known] = [tokens(heading), tokens(name)];
  return isMisspelt(heading, name) || (known !== '' && (written === known || isMisspelt(written, known)));
}

/** One slip in a word of five letters or more, two in a long one. */
function isMisspelt(heading: string, name: string): boolean {
  return name.length >= 5 && heading[0] === name[0] && distance(heading, name) <= (name.length >= 9 ? 2 : 1);
}

const tokens = (heading: string): string =>
  heading
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !fillers.has(word))
    .map((word) => word.replace(/(?<=..)s$/, ''))
    .join(' ');

/** Headings mostly in another script, none of which we know: its sections may all be there. */
function isWrittenInOtherWords(sections: readonly SectionReading[]): boolean {
  const headings = sections.filter(({ form }) => form === 'heading');
  const foreign = headings.filter(({ text }) => (text.match(/[^\p{ASCII}\p{P}\p{S}\p{M}]/gu)?.length ?? 0) * 2 > text.length);
  return foreign.length * 2 > headings.length;
}
