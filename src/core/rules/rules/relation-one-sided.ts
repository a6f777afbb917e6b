import type { Catalog } from '../../catalog/catalog.ts';
import { inverseOf, statementsBetween, statementsOf, type Statement } from '../../catalog/statements.ts';
import { isStillOpen, successionIn, successionOf, wayTo } from '../../catalog/succession.ts';
import { standingOf } from '../../catalog/standing.ts';
import type { Field } from '../../kinds/kind.ts';
import { atRelation, shortOf } from '../at-relation.ts';
import { answering } from '../relation-fixes.ts';
import { defineRule } from '../rule.ts';

/** Who opens the other file must learn of it too: mostly it is the old one that readers open. */
export const relationOneSided = defineRule({
  id: 'relation-one-sided',
  summary: 'What one artifact says of another, the other says from its side.',
  subject: 'catalog',
  weight: 'integrity',
  severity: { mapped: 'info', strong: 'info' },
  evenClosed: true,

  *check(context) {
    const { summary, catalog } = context;
    for (const statement of statementsOf(summary, catalog)) {
      const { to, relation } = statement;
      const inverse = inverseOf(statement, catalog);
      if (!inverse || isAnswered(statement, catalog) || isTooEarly(statement) || isSaidElsewhere(statement, inverse, catalog)) continue;
      yield {
        ...atRelation(relation, `“${to.title}” does not name this ${shortOf(context)} in “${inverse.label}”; expected both to say it`),
        fix: answering(statement, inverse, catalog),
      };
    }
  },
});

/** Any relation of two sides will do: what was superseded in part may say “amended by”. */
const isAnswered = ({ from, to }: Statement, catalog: Catalog): boolean =>
  to.redirect || from.redirect || statementsBetween(to, from, catalog).some(({ field }) => field.inverse !== undefined);

/** What is only proposed, or was turned down, changes nothing about another. */
const isTooEarly = ({ from, field }: Statement): boolean =>
  !/\bby$/i.test(field.label) &&
  (standingOf(from) === 'pending' || from.status?.canonical === 'rejected' || from.status?.canonical === 'withdrawn');

/** Other rules know more of a place that was taken: where the old one still is open, says by nobody that it is over, or took the new one's itself. */
function isSaidElsewhere(statement: Statement, inverse: Field, catalog: Catalog): boolean {
  const found = successionIn(statement, catalog);
  if (isStillOpen(statement, catalog) || (found && wayTo(found, catalog))) return true;
  const old = found?.old;
  const status = successionOf(old && catalog.kindOf(old))?.status;
  return (
    old === statement.to &&
    old.status !== undefined &&
    old.status.id === status?.id &&
    !old.relations.some((each) => each.field === inverse.id)
  );
}
