import { isTemplateSection } from '../../artifacts/template-text.ts';
import { optionSections } from '../options.ts';
import { defineRule } from '../rule.ts';

/** One option is no choice: who reads it later cannot tell what was weighed, nor whether anything was. */
export const optionsTooFew = defineRule({
  id: 'options-too-few',
  summary: 'As many options are considered as its kind asks for.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: [],

  *check({ artifact }) {
    for (const { section, readings, options } of optionSections(artifact)) {
      const [reading] = readings;
      const names = new Set(options.map(({ name }) => name.toLowerCase()));
      const least = section.options?.min ?? 0;
      if (!reading || names.size === 0 || names.size >= least || isTemplateSection(artifact, reading)) continue;
      yield {
        span: reading.wordsSpan,
        message: `Section “${reading.text}” has ${names.size} option; expected ${least} or more (doing nothing counts)`,
      };
    }
  },
});
