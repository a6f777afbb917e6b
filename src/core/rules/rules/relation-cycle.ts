import type { Catalog } from '../../catalog/catalog.ts';
import { statementsBetween, statementsOf, type Statement } from '../../catalog/statements.ts';
import { successionIn, wayTo } from '../../catalog/succession.ts';
import type { Summary } from '../../catalog/summary.ts';
import { atRelation, shortOf } from '../at-relation.ts';
import { defineRule } from '../rule.ts';

/** Where each took the other's place none is the one that holds, and who follows the links goes round for ever. */
export const relationCycle = defineRule({
  id: 'relation-cycle',
  summary: 'No artifact supersedes one that, at the end of the line, superseded it.',
  subject: 'catalog',
  weight: 'integrity',
  evenClosed: true,

  *check(context) {
    const { summary, catalog } = context;
    for (const statement of statementsOf(summary, catalog)) {
      const found = successionIn(statement, catalog);
      if (!found || !isOlder(found.young, found.old) || isToldThere(statement, catalog)) continue;
      const way = wayTo(found, catalog);
      if (!way) continue;
      const over = way.length > 0 ? ` by way of “${way.map(({ title }) => title).join('”, “')}”` : '';
      const message =
        found.old === summary
          ? `“${found.young.title}” was itself superseded by this ${shortOf(context)}${over}; expected one direction`
          : `This ${shortOf(context)} was itself superseded by “${found.old.title}”${over}; expected one direction`;
      const other = found.old === summary ? found.young : found.old;
      yield {
        related: { path: other.path, place: other.titlePlace, message: `“${other.title}”` },
        ...atRelation(statement.relation, message),
      };
    }
  },
});

/** The one of a circle's statements that runs against time is told; where both sides make it, at the one that says “supersedes”. */
const isToldThere = ({ from, to, ...statement }: Statement, catalog: Catalog): boolean =>
  successionIn({ from, to, ...statement }, catalog)?.old === from &&
  statementsBetween(to, from, catalog).some((each) => successionIn(each, catalog)?.old === from);

/** Lower numbers are older, else earlier dates, else what is listed first. */
function isOlder(a: Summary, b: Summary): boolean {
  if (a.number !== undefined && b.number !== undefined && a.number !== b.number) return a.number < b.number;
  if (a.date !== undefined && b.date !== undefined && a.date !== b.date) return a.date < b.date;
  return a.path < b.path;
}
