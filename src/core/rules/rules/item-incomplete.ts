import { factName, listed } from '../listed.ts';
import { ownership, unstated } from '../unstated.ts';
import { defineRule } from '../rule.ts';

/** A goal without a measure is a wish; what its kind asks of every item, some reader looks for in every item. */
export const itemIncomplete = defineRule({
  id: 'item-incomplete',
  summary: 'Every open item states what its kind asks of each.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    for (const { contract, section, items } of listed(artifact, words, 'items')) {
      const asked = contract.each.filter((id) => !ownership.includes(id));
      for (const { item, missing } of unstated(items, asked, contract.or, section.table))
        yield {
          span: item.span,
          message: `“${item.name}” has no ${missing.map(factName).join(' and no ')}; expected ${missing.map((id) => `“${factName(id)}: …”`).join(' and ')}`,
        };
    }
  },
});
