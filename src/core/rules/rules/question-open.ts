import { isHeld } from '../../artifacts/demand.ts';
import { listed } from '../listed.ts';
import { defineRule } from '../rule.ts';

/** What was agreed with a question left open was agreed by people who each had their own answer. */
export const questionOpen = defineRule({
  id: 'question-open',
  summary: 'No question is open once the artifact is settled.',
  subject: 'artifact',
  weight: 'hint',
  severity: { declared: 'info' },
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    for (const { contract, items } of listed(artifact, words, 'questions')) {
      if (contract.settled === undefined || !isHeld({ need: 'required', from: contract.settled }, artifact)) continue;
      for (const item of items) {
        if (item.done || item.fact('answer')) continue;
        yield {
          span: item.span,
          message: `“${item.name}” is open and the ${artifact.kind.short} is ${(artifact.status?.status?.label ?? '').toLowerCase()}; expected an answer, or that it moves elsewhere`,
        };
      }
    }
  },
});
