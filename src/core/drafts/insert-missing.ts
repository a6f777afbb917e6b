import type { Artifact } from '../artifacts/artifact.ts';
import { isAsked } from '../artifacts/demand.ts';
import { insertMissing } from '../artifacts/insert-section.ts';
import { sectionOf } from '../artifacts/sections.ts';
import type { Section } from '../kinds/kind.ts';
import type { EditChange } from '../text/change.ts';
import { hashText } from '../text/hash.ts';

/** The sections an artifact's kind asks of it and it does not have; those of the kind alone, not of another body, and no patterns. */
export function missingSections(artifact: Artifact): readonly Section[] {
  return artifact.kind.sections.filter(
    (section) => !section.pattern && section.field === undefined && isAsked(section.demand, artifact) && !sectionOf(artifact, section.id),
  );
}

/** The change that inserts sections, in order; all that are asked for and missing where none are named. */
export function draftMissing(artifact: Artifact, sections: readonly Section[] = missingSections(artifact)): EditChange {
  return { type: 'edit', path: artifact.path, hash: hashText(artifact.text), edits: insertMissing(artifact, sections) };
}
