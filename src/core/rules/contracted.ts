import type { Artifact, SectionReading } from '../artifacts/artifact.ts';
import { isTemplateSection } from '../artifacts/template-text.ts';
import type { Section } from '../kinds/kind.ts';
import { isLoose } from './loose.ts';
import { answers } from './options.ts';

/** A section as it stands in an artifact, and a part of its contract. */
export interface Contracted<T> {
  readonly contract: T;
  readonly section: Section;
  readonly reading: SectionReading;
}

/** Every heading or label that answers a section with some part of a contract; those that still are the template's, and those whose name often means something else, and those inside another of the same section are left out. */
export function contracted<T>(artifact: Artifact, part: (section: Section) => T | undefined): readonly Contracted<T>[] {
  const asked = artifact.kind.sections.flatMap((section) => {
    const contract = part(section);
    return contract === undefined ? [] : [{ contract, section }];
  });
  if (asked.length === 0) return [];
  const all = artifact.sections.flatMap((reading) => {
    const found = asked.find(({ section }) => answers(reading, section.id) && !isLoose(reading, section));
    return found && !isTemplateSection(artifact, reading) ? [{ ...found, reading }] : [];
  });
  return outermost(all);
}

/** Those that do not stand inside another of the same section: what they hold is the other's too. */
function outermost<T>(all: readonly Contracted<T>[]): readonly Contracted<T>[] {
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
