import { aFact, factName, listed } from '../listed.ts';
import { ownership, unstated } from '../unstated.ts';
import { defineRule } from '../rule.ts';

/** What nobody owns, nobody does; what has no day is done some other day. */
export const itemUnowned = defineRule({
  id: 'item-unowned',
  summary: 'Every open item says who does it and by when, where its kind asks for that.',
  subject: 'artifact',
  weight: 'content',
  severity: { mapped: 'hint' },
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    for (const { contract, section, items } of listed(artifact, words, 'items')) {
      const asked = contract.each.filter((id) => ownership.includes(id));
      for (const { item, missing } of unstated(items, asked, contract.or, section.table)) {
        const instead = contract.or.map(aFact).join(' or ');
        yield {
          span: item.span,
          message: `“${item.name}” has no ${missing.map(factName).join(' and no ')}; expected ${asked.map(aFact).join(' and ')}${instead ? `, or ${instead}` : ''}`,
        };
      }
    }
  },
});
