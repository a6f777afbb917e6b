import { isTemplateSection } from '../../artifacts/template-text.ts';
import { folded, optionSections } from '../options.ts';
import { defineRule } from '../rule.ts';

/** One option is no choice: who reads it later cannot tell what was weighed, nor whether anything was. */
export const optionsTooFew = defineRule({
  id: 'options-too-few',
  summary: 'As many options are considered as its kind asks for.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    for (const { contract, reading, options, elsewhere } of optionSections(artifact, words)) {
      const names = new Set(options.map(({ name }) => folded(name)));
      // The one that was chosen stands elsewhere, where a heading says that these were not.
      const count = names.size + (isOfLosers(reading.text) ? 1 : 0);
      const isTold = count >= contract.min || elsewhere.length >= contract.min;
      if (names.size === 0 || isTold || isTemplateSection(artifact, reading)) continue;
      yield {
        span: reading.wordsSpan,
        message: `Section “${reading.text}” has ${names.size} option; expected ${contract.min} or more (doing nothing counts)`,
      };
    }
  },
});

const isOfLosers = (heading: string): boolean => /\b(?:reject\w*|discard\w*|other|others|not chosen|dismiss\w*|why not)\b/i.test(heading);
