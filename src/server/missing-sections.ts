import type { Artifact } from '../core/artifacts/artifact.ts';
import { missingSections as missingOfKind } from '../core/drafts/insert-missing.ts';
import type { Section } from '../core/kinds/kind.ts';
import { misnamedSections, unansweredSections } from '../core/rules/wanted-sections.ts';

/** The sections whose absence is a finding, and those that belong under them; in the order in which they are inserted. */
export function missingSections(artifact: Artifact): readonly Section[] {
  const misnamed = new Set([...misnamedSections(artifact).values()].map(({ section }) => section.id));
  const wanted = new Set(unansweredSections(artifact).flatMap(({ id }) => (misnamed.has(id) ? [] : [id])));
  const parentOf = ({ id, parent }: Section): string | undefined => artifact.variant.bodies[id]?.parent ?? parent;
  const belongs = (section: Section): boolean => {
    const outer = artifact.kind.sections.find(({ id }) => id === parentOf(section));
    return outer !== undefined && (wanted.has(outer.id) || belongs(outer));
  };
  const below = missingOfKind(artifact).filter((section) => artifact.variant.order.includes(section.id) && belongs(section));
  return [...artifact.kind.sections.filter(({ id }) => wanted.has(id)), ...below.filter(({ id }) => !wanted.has(id))];
}
