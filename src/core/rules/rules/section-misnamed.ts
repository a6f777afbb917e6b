import { misnamedSections } from '../../artifacts/wanted-sections.ts';
import { sectionWeight } from '../section-weight.ts';
import { defineRule } from '../rule.ts';

/** A heading nearly right hides its section from everybody who looks for it by name. */
export const sectionMisnamed = defineRule({
  id: 'section-misnamed',
  summary: 'A section its kind asks for is called by a name it is known by.',
  subject: 'artifact',
  weight: 'recommended',
  evenClosed: false,
  reads: [],

  *check({ artifact }) {
    for (const [{ text, wordsSpan }, { section, name }] of misnamedSections(artifact)) {
      yield {
        span: wordsSpan,
        message: `“${text}” is no section of ${artifact.kind.short}; did you mean “${name}”`,
        weight: sectionWeight(section.demand.need),
        fix: { kind: 'suggestion', title: `Rename to “${name}”`, edits: () => [{ span: wordsSpan, text: name }] },
      };
    }
  },
});
