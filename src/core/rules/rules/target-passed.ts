import { passedItems } from '../listed.ts';
import { defineRule } from '../rule.ts';

/** A plan whose targets lie in the past is a plan nobody reads any more. */
export const targetPassed = defineRule({
  id: 'target-passed',
  summary: 'Nothing that is planned has its target in the past.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: ['today'],

  *check({ artifact, words, today }) {
    for (const { item, day } of passedItems(artifact, words, 'target', today)) {
      const target = item.fact('target');
      yield {
        span: target?.span ?? item.span,
        message: `The target of “${item.name}”, ${target?.value ?? day}, has passed; expected it done, dropped, or a new target`,
      };
    }
  },
});
