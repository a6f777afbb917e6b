import type { Artifact } from '../artifacts/artifact.ts';
import { isAsked } from '../artifacts/demand.ts';
import { insertMissing } from '../artifacts/insert-section.ts';
import { sectionOf } from '../artifacts/sections.ts';
import { missingSections } from '../artifacts/wanted-sections.ts';
import type { Section } from '../kinds/kind.ts';
import type { EditChange } from '../text/change.ts';
import { hashText } from '../text/hash.ts';

/** The sections whose absence is a finding, and those asked for below them, in the order of the kind. */
export function sectionsToInsert(artifact: Artifact): readonly Section[] {
  const missing = new Set(missingSections(artifact).map(({ id }) => id));
  const { kind, variant } = artifact;
  const parentOf = ({ id, parent }: Section): string | undefined => variant.bodies[id]?.parent ?? parent;
  const isBelow = (section: Section): boolean => {
    const outer = kind.sections.find(({ id }) => id === parentOf(section));
    return outer !== undefined && (missing.has(outer.id) || isBelow(outer));
  };
  const isWanted = (section: Section): boolean =>
    !section.pattern && section.field === undefined && isAsked(section.demand, artifact) && !sectionOf(artifact, section.id);
  return kind.sections.filter(
    (section) => missing.has(section.id) || (variant.order.includes(section.id) && isWanted(section) && isBelow(section)),
  );
}

/** The change that inserts sections, in order; all that are missing where none are named. */
export function draftMissing(artifact: Artifact, sections: readonly Section[] = sectionsToInsert(artifact)): EditChange {
  return { type: 'edit', path: artifact.path, hash: hashText(artifact.text), edits: insertMissing(artifact, sections) };
}
