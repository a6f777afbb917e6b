import { factName, listed } from '../listed.ts';
import { unstated } from '../unstated.ts';
import { defineRule } from '../rule.ts';

/** A question that nobody was asked is answered by nobody. */
export const questionUnowned = defineRule({
  id: 'question-unowned',
  summary: 'Every open question says who answers it, where its kind asks for that.',
  subject: 'artifact',
  weight: 'hint',
  severity: { declared: 'info' },
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    for (const { contract, section, items } of listed(artifact, words, 'questions')) {
      const open = items.filter((item) => !item.fact('answer'));
      for (const { item, missing } of unstated(open, contract.each, [], section.table))
        yield {
          span: item.span,
          message: `“${item.name}” has no ${missing.map(factName).join(' and no ')}; expected somebody to answer it`,
        };
    }
  },
});
