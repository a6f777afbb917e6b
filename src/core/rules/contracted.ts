import type { Artifact, SectionReading } from '../artifacts/artifact.ts';
import { isTemplateSection } from '../artifacts/template-text.ts';
import type { Kind, Section } from '../kinds/kind.ts';
import { once } from '../text/once.ts';
import { isLoose } from './loose.ts';
import { answers } from './options.ts';

/** A section of a kind as it stands in an artifact. */
export interface Answered {
  readonly section: Section;
  readonly reading: SectionReading;
}

/** The same, with a part of its contract. */
export interface Contracted<T> extends Answered {
  readonly contract: T;
}

/** Every heading or label that answers a section with some part of a contract. */
export function contracted<K extends keyof Section>(artifact: Artifact, part: K): readonly Contracted<NonNullable<Section[K]>>[] {
  return answered(artifact, sectionsWith(artifact.kind, part)).flatMap((found) => {
    const contract = found.section[part];
    return contract === undefined || contract === null ? [] : [{ ...found, contract }];
  });
}

/** Every heading or label that answers one of some sections; those that still are the template's, and those whose name often means something else, and those inside another of the same section are left out. */
export function answered(artifact: Artifact, sections: readonly Section[]): readonly Answered[] {
  if (sections.length === 0) return [];
  const all = artifact.sections.flatMap((reading) => {
    const section = sections.find((each) => answers(reading, each.id) && !isLoose(reading, each));
    return section && !isTemplateSection(artifact, reading) ? [{ section, reading }] : [];
  });
  return outermost(all);
}

/** Most kinds have no section with most parts. */
function sectionsWith({ sections }: Kind, part: keyof Section): readonly Section[] {
  const known = byPart(sections);
  const found = known.get(part) ?? sections.filter((section) => section[part] !== undefined);
  known.set(part, found);
  return found;
}

const byPart = once((_sections: Kind['sections']) => new Map<keyof Section, readonly Section[]>());

/** Those that do not stand inside another of the same section: what they hold is the other's too. */
function outermost(all: readonly Answered[]): readonly Answered[] {
  const outer = new Map<Section, SectionReading>();
  return all.filter(({ section, reading }) => {
    const around = outer.get(section);
    if (around && stands(reading, around)) return false;
    outer.set(section, reading);
    return true;
  });
}

/** Whether one stands inside the other. */
const stands = ({ headingSpan }: SectionReading, { headingSpan: outer, bodySpan }: SectionReading): boolean =>
  outer.start < headingSpan.start && bodySpan.start <= headingSpan.start && headingSpan.start < bodySpan.end;
