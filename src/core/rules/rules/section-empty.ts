import { isBlank } from '../../artifacts/emptiness.ts';
import type { Artifact, SectionReading } from '../../artifacts/artifact.ts';
import { isAsked } from '../../artifacts/demand.ts';
import { isTemplateSection } from '../../artifacts/template-text.ts';
import { defineRule } from '../rule.ts';

/** A heading promises an answer; one with nothing under it only looks like it. */
export const sectionEmpty = defineRule({
  id: 'section-empty',
  summary: 'A section its kind asks for says something, be it “None”.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: [],

  *check({ artifact }) {
    const { sections } = artifact;
    const said = new Set(sections.filter((reading) => !isBlank(artifact, reading)).flatMap(idsOf));
    const empty = new Set(sections.filter((reading) => !idsOf(reading).some((id) => said.has(id)) && isPromise(artifact, reading)));
    for (const { section, text, wordsSpan, parent } of empty) {
      const outer = parent === undefined ? undefined : sections[parent];
      if (outer && empty.has(outer)) continue;
      yield {
        span: wordsSpan,
        message: `Section “${text}” is empty; expected an answer, “None” if there is nothing to say`,
        weight: section?.demand.need === 'recommended' ? 'recommended-field' : 'content',
      };
    }
  },
});

const idsOf = ({ section, also }: SectionReading): string[] => [...(section ? [section] : []), ...also].map(({ id }) => id);

/** Whether a heading is of a section that is asked for; guidance left under it is the template’s to speak of. */
function isPromise(artifact: Artifact, reading: SectionReading): boolean {
  const { section, form } = reading;
  return (
    section !== undefined &&
    section.field === undefined &&
    form === 'heading' &&
    isAsked(section.demand, artifact) &&
    !isTemplateSection(artifact, reading)
  );
}
