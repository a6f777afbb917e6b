import { distance } from 'fastest-levenshtein';
import type { Section } from '../kinds/kind.ts';
import { normaliseHeading } from '../kinds/normalise.ts';
import { least } from '../text/numbers.ts';
import { once } from '../text/once.ts';
import type { Artifact, SectionReading } from './artifact.ts';
import { isAsked } from './demand.ts';

/** Words that add nothing to what a heading names: “Our final decision” is the decision. */
const fillers = new Set(
  'a an the our this my its of and for to on in is what made taken final overall proposed statement details overview section part'.split(
    ' ',
  ),
);

/** Sections that its kind asks of an artifact and no heading answers, in the order of the artifact's variant. */
export const unansweredSections = once((artifact: Artifact): readonly Section[] => {
  const { kind, variant, sections, fields } = artifact;
  const answered = new Set(sections.flatMap(({ section, also }) => [section?.id, ...also.map(({ id }) => id)]));
  const isOfVariant = ({ id, demand }: Section): boolean => variant.order.includes(id) || demand.need !== 'recommended';
  const rank = ({ id }: Section): number => (variant.order.includes(id) ? variant.order.indexOf(id) : variant.order.length);
  const asked = kind.sections.filter((section) => {
    const outer = variant.bodies[section.id]?.parent ?? section.parent;
    return (
      !answered.has(section.id) &&
      isOfVariant(section) &&
      !section.pattern &&
      section.field === undefined &&
      (outer === undefined || answered.has(outer)) &&
      isAsked(section.demand, artifact) &&
      !fields.some(({ field }) => field?.id === section.id)
    );
  });
  return asked.length === 0 || isWrittenInOtherWords(sections) ? [] : asked.sort((a, b) => rank(a) - rank(b));
});

/** A section that is asked for, and the name of it that a heading nearly has. */
export interface Misnamed {
  readonly section: Section;
  readonly name: string;
}

/** Headings that answer nothing and look like a section that is asked for: misspelt, or with words that add nothing. */
export const misnamedSections = once((artifact: Artifact): ReadonlyMap<SectionReading, Misnamed> => {
  const found = new Map<SectionReading, Misnamed>();
  const unanswered = unansweredSections(artifact);
  if (unanswered.length === 0) return found;
  const headings = artifact.sections.filter(({ form }) => form === 'heading');
  const rank = Math.min(3, least(headings.filter(({ section }) => section).map(({ depth }) => depth)));
  const open = headings.filter(({ section, also, depth, text }) => !section && also.length === 0 && depth <= rank && text !== '');
  let names = unanswered.flatMap((section) => namesOf(artifact, section));
  for (const reading of open.slice(0, mostHeadings)) {
    const near = nearestName(normaliseHeading(reading.text), names);
    if (!near) continue;
    found.set(reading, near);
    names = names.filter(({ section }) => section !== near.section);
  }
  return found;
});

/** Nobody looks for a slip among more. */
const mostHeadings = 200;

interface SectionName extends Misnamed {
  readonly normal: string;
  readonly words: string;
}

const namesOf = ({ variant }: Artifact, section: Section): readonly SectionName[] => {
  const title = variant.titles[section.id];
  return title === undefined ? ownNames(section) : [nameOf(section, title), ...ownNames(section)];
};

const ownNames = once((section: Section): readonly SectionName[] =>
  [section.title, ...section.aliases.filter((name) => !section.loose.includes(name))].map((name) => nameOf(section, name)),
);

function nameOf(section: Section, name: string): SectionName {
  const normal = normaliseHeading(name);
  return { section, name, normal, words: tokens(normal) };
}

/** The sections whose absence is a finding: those nobody answers, and no heading nearly does. */
export function missingSections(artifact: Artifact): readonly Section[] {
  const misnamed = new Set([...misnamedSections(artifact).values()].map(({ section }) => section));
  return unansweredSections(artifact).filter((section) => !misnamed.has(section));
}

/** How an artifact's variant words the heading of a section. */
export const titleIn = ({ variant }: Artifact, { id, title }: Section): string => variant.titles[id] ?? title;

function nearestName(heading: string, names: readonly SectionName[]): Misnamed | undefined {
  const written = tokens(heading);
  const near = names.filter(
    ({ normal, words }) => isMisspelt(heading, normal) || (words !== '' && (written === words || isMisspelt(written, words))),
  );
  return near.sort((a, b) => distance(heading, a.normal) - distance(heading, b.normal))[0];
}

/** One slip in a word of five letters or more, two letters swapped, two slips in a long one. */
function isMisspelt(heading: string, name: string): boolean {
  if (name.length < 5 || heading[0] !== name[0] || Math.abs(heading.length - name.length) > 2) return false;
  const slips = distance(heading, name);
  return slips <= (name.length >= 10 ? 2 : 1) || (slips === 2 && inAnyOrder(heading) === inAnyOrder(name));
}

const inAnyOrder = (letters: string): string => letters.split('').sort().join('');

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
