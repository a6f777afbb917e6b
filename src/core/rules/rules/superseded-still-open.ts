import { editsOfField } from '../../artifacts/write-field.ts';
import { statementsBetween, statementsOf } from '../../catalog/statements.ts';
import { isStillOpen, successionIn, successionOf, type Succession } from '../../catalog/succession.ts';
import { atRelation, shortOf } from '../at-relation.ts';
import { changesOf, closing, editsOf } from '../relation-fixes.ts';
import { defineRule, type CatalogRemark } from '../rule.ts';

/** Two records that both hold say two things; the reader of the old one does not know that it is over. */
export const supersededStillOpen = defineRule({
  id: 'superseded-still-open',
  summary: 'What was superseded by an artifact that holds does not hold any more.',
  subject: 'catalog',
  weight: 'integrity',
  evenClosed: true,

  *check(context) {
    const { summary, catalog } = context;
    for (const statement of statementsOf(summary, catalog)) {
      const found = isStillOpen(statement, catalog) ? successionIn(statement, catalog) : undefined;
      const succession = found && successionOf(catalog.kindOf(found.old));
      const status = found?.old.status;
      if (!succession || !status) continue;
      const { old, young } = found;
      const { label } = succession.status;
      if (old === summary) {
        const message = `Status is “${status.label}”, but “${young.title}” took its place; expected “${label}”`;
        yield { place: statement.relation.beside ? statement.relation.place : status.place, message, fix: setting(succession) };
      } else if (!statementsBetween(old, young, catalog).some(({ field }) => field.id === succession.field.id))
        yield {
          ...atRelation(
            statement.relation,
            `“${old.title}”, whose place this ${shortOf(context)} took, still is “${status.label}”; expected “${label}”`,
          ),
          fix: closing(statement, succession, catalog, false),
          related: { path: old.path, place: status.place, message: `The status of “${old.title}”` },
        };
    }
  },
});

const setting = ({ status }: Succession): NonNullable<CatalogRemark['fix']> => ({
  kind: 'suggestion',
  title: `Set the status to “${status.label}”`,
  edits: (own) => {
    const field = own.status?.reading.field;
    return field ? editsOf(changesOf([editsOfField(own, field.id, status.label)]), own) : [];
  },
});
