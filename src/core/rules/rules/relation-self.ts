import { atRelation, labelOf } from '../at-relation.ts';
import { defineRule } from '../rule.ts';

/** What names itself was meant to name another: nobody finds out which. */
export const relationSelf = defineRule({
  id: 'relation-self',
  summary: 'No relation points at the artifact it stands in.',
  subject: 'catalog',
  weight: 'integrity',
  evenClosed: true,

  *check(context) {
    const { summary, catalog } = context;
    for (const relation of summary.relations) {
      const [target, ...others] = catalog.targetsOf(summary, relation);
      if (target?.path === summary.path && others.length === 0)
        yield atRelation(relation, `Relation “${labelOf(context, relation)}” points at the artifact itself; expected another one`);
    }
  },
});
