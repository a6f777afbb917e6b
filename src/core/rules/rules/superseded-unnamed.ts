import type { Catalog } from '../../catalog/catalog.ts';
import { statementsAbout, type Statement } from '../../catalog/statements.ts';
import { placeTaken, successionOf } from '../../catalog/succession.ts';
import type { Summary } from '../../catalog/summary.ts';
import { closing } from '../relation-fixes.ts';
import { defineRule } from '../rule.ts';

/** “Superseded” without a name sends the reader away from the old rule and to no new one. */
export const supersededUnnamed = defineRule({
  id: 'superseded-unnamed',
  summary: 'What is superseded says by what.',
  subject: 'catalog',
  weight: 'core',
  evenClosed: true,

  *check({ summary, catalog }) {
    const succession = successionOf(catalog.kindOf(summary));
    if (
      !succession ||
      !summary.status ||
      summary.redirect ||
      summary.status.id !== succession.status.id ||
      namesAny(summary, succession.field.id)
    )
      return;
    const { status, field } = succession;
    const claims = claimsTo(summary, catalog);
    const [claim, ...others] = claims;
    const names = claims.map(({ from }) => `“${from.title}”`).join(' and ');
    const what = summary.status.partial ? `partly ${status.label.toLowerCase()}` : status.label;
    const wish = claim ? `${names} ${others.length > 0 ? 'say' : 'says'} “${claim.field.label}”` : `expected “${field.label}”`;
    yield {
      place: summary.status.place,
      message: `Status is “${what}”, but nothing says by what; ${wish}`,
      ...(claim && {
        ...(others.length === 0 && { fix: closing(claim, succession, catalog, true) }),
        related: { path: claim.from.path, place: claim.relation.place, message: `“${claim.from.title}” says so` },
      }),
    };
  },
});

/** Whether a field, or what follows the status, says it: be it in words that are no artifact. */
const namesAny = ({ relations, fields, status }: Summary, field: string): boolean =>
  status?.says === true || relations.some((each) => each.field === field) || (fields[field] ?? []).length > 0;

/** Who says it from the other side. */
const claimsTo = (summary: Summary, catalog: Catalog): readonly Statement[] =>
  statementsAbout(summary, catalog).filter(
    (each) =>
      placeTaken(each, catalog) === 'of' && !each.from.redirect && (each.relation.partial !== true || summary.status?.partial === true),
  );
