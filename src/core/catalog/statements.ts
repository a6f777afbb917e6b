import type { Field } from '../kinds/kind.ts';
import type { Catalog } from './catalog.ts';
import { perVersion } from './per-version.ts';
import type { RelationSummary, Summary } from './summary.ts';

/** One artifact named by another in a relation field. */
export interface Statement {
  readonly from: Summary;
  readonly field: Field;
  readonly relation: RelationSummary;
  readonly to: Summary;
}

type ByTarget = ReadonlyMap<Summary, readonly Statement[]>;

const byTarget = perVersion((summary, catalog): ByTarget => {
  const fields = new Map(catalog.kindOf(summary)?.fields.map((field) => [field.id, field]));
  const found = new Map<Summary, Statement[]>();
  for (const relation of summary.relations) {
    const field = fields.get(relation.field);
    const [to, ...others] = catalog.targetsOf(summary, relation);
    if (!field || !to || to.path === summary.path || others.length > 0 || to.private !== summary.private) continue;
    const said = found.get(to) ?? [];
    if (said.some((each) => each.field === field)) continue;
    found.set(to, [...said, { from: summary, field, relation, to }]);
  }
  return found;
});

/** What an artifact says in its relation fields, each pair of field and target once; nothing where it is not clear which one is meant, or where one of the two is private and the other is read by everybody. */
export const statementsOf = (summary: Summary, catalog: Catalog): Iterable<Statement> => [...byTarget(summary, catalog).values()].flat();

/** What an artifact says of another one. */
export const statementsBetween = (from: Summary, to: Summary, catalog: Catalog): readonly Statement[] =>
  byTarget(from, catalog).get(to) ?? [];

/** What others say of an artifact in their relation fields. */
export const statementsAbout = (summary: Summary, catalog: Catalog): readonly Statement[] =>
  catalog.pointingAt(summary).flatMap((each) => statementsBetween(each, summary, catalog));

/** The field in which the target says the same from its side; undefined where its kind has none. */
export function inverseOf({ field, to }: Statement, catalog: Catalog): Field | undefined {
  return catalog.kindOf(to)?.fields.find(({ id, type }) => id === field.inverse && type === 'artifacts');
}
