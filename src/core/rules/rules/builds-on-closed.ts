import { statementsOf } from '../../catalog/statements.ts';
import { inForceAfter, successorsOf } from '../../catalog/succession.ts';
import { standingOf } from '../../catalog/standing.ts';
import { atRelation } from '../at-relation.ts';
import { defineRule } from '../rule.ts';

/** What rests on a decision that is over may be over too; somebody has to look. */
export const buildsOnClosed = defineRule({
  id: 'builds-on-closed',
  summary: 'What holds builds on nothing that is over.',
  subject: 'catalog',
  weight: 'content',
  severity: { declared: 'info', mapped: 'info', strong: 'info' },
  evenClosed: false,

  *check({ summary, catalog }) {
    if (standingOf(summary) !== 'in-force') return;
    for (const { field, relation, to } of statementsOf(summary, catalog)) {
      if (!field.relies || to.redirect || !to.status || standingOf(to) !== 'over' || successorsOf(to, catalog).includes(summary)) continue;
      const after = inForceAfter(to, catalog);
      if (after === summary) continue;
      const seen = after ?? to;
      const wish = after ? `“${after.title}” took its place` : 'expected one that holds';
      yield {
        related: { path: seen.path, place: seen.titlePlace, message: `“${seen.title}”` },
        ...atRelation(relation, `“${field.label}” names “${to.title}”, which is “${to.status.label}”; ${wish}`),
      };
    }
  },
});
