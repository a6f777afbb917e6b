import { isBlank } from '../../artifacts/emptiness.ts';
import type { Artifact, SectionReading } from '../../artifacts/artifact.ts';
import { isAsked } from '../../artifacts/demand.ts';
import { isTemplateSection } from '../../artifacts/template-text.ts';
import { answers } from '../options.ts';
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
    const empty = artifact.sections.filter((reading) => isEmpty(artifact, reading));
    for (const reading of empty) {
      const { section, text, wordsSpan, parent } = reading;
      const isPart = parent !== undefined && empty.some((outer) => outer === artifact.sections[parent]);
      if (!section || isPart) continue;
      yield {
        span: wordsSpan,
        message: `Section “${text}” is empty; expected an answer, “None” if there is nothing to say`,
        weight: section.demand.need === 'recommended' ? 'recommended-field' : 'content',
      };
    }
  },
});

/** Nothing written there, nor in another section that answers the same; guidance left in it is the template's to speak of. */
function isEmpty(artifact: Artifact, reading: SectionReading): boolean {
  const { section, form } = reading;
  if (!section || section.field !== undefined || form !== 'heading' || !isAsked(section.demand, artifact)) return false;
  if (!isBlank(artifact, reading) || isTemplateSection(artifact, reading)) return false;
  return artifact.sections.every((other) => !answers(other, section.id) || isBlank(artifact, other));
}
