import type { Field, Kind, Status } from '../kinds/kind.ts';
import { once } from '../text/once.ts';
import type { Catalog } from './catalog.ts';
import { perVersion } from './per-version.ts';
import { standingOf } from './standing.ts';
import { statementsAbout, statementsOf, type Statement } from './statements.ts';
import type { Summary } from './summary.ts';

/** How artifacts of a kind take the place of others: the status the old one gets, and the field in which it names the new one. */
export interface Succession {
  readonly status: Status;
  readonly field: Field;
}

/** Absent where the kind has no status that needs a relation of two sides. */
export function successionOf(kind: Kind | undefined): Succession | undefined {
  return kind && (successions(kind) ?? undefined);
}

const successions = once((kind: Kind): Succession | null => {
  for (const status of kind.statuses) {
    const field = kind.fields.find(({ id, type, inverse }) => id === status.needs && type === 'artifacts' && inverse !== undefined);
    if (field) return { status, field };
  }
  return null;
});

/** Whether a statement says that its target took the artifact's place (`by`), or gave its place to it (`of`). */
export function placeTaken(statement: Statement, catalog: Catalog): 'by' | 'of' | undefined {
  const { from, to, field } = statement;
  if (successionOf(catalog.kindOf(from))?.field.id === field.id) return 'by';
  return field.inverse !== undefined && successionOf(catalog.kindOf(to))?.field.id === field.inverse ? 'of' : undefined;
}

/** Two of which one took the other's place. */
export interface Succeeding {
  readonly old: Summary;
  readonly young: Summary;
}

/** Of two, the one that took the other's place, as one of them says; undefined where a statement is of something else, of a part, or of a stub. */
export function successionIn(statement: Statement, catalog: Catalog): Succeeding | undefined {
  const { from, to, relation } = statement;
  const taken = relation.partial || from.redirect || to.redirect ? undefined : placeTaken(statement, catalog);
  return taken && (taken === 'by' ? { old: from, young: to } : { old: to, young: from });
}

/** Those that took an artifact's place, as they say or it does. */
export const successorsOf = perVersion((summary, catalog): readonly Summary[] => {
  const found = new Set<Summary>();
  for (const each of [...statementsOf(summary, catalog), ...statementsAbout(summary, catalog)]) {
    const two = successionIn(each, catalog);
    if (two?.old.path === summary.path) found.add(two.young);
  }
  return [...found];
});

/** Nobody goes round a longer one by mistake. */
const longestCircle = 100;

/** Those between two, each superseded by the next, from the young one round to the old one; undefined where there is no such way, as it should be. */
export function wayTo({ old, young }: Succeeding, catalog: Catalog): readonly Summary[] | undefined {
  const before = new Map<Summary, Summary | undefined>([[young, undefined]]);
  for (const each of before.keys()) {
    if (each === old) {
      const way: Summary[] = [];
      for (let at = before.get(each); at && at !== young; at = before.get(at)) way.unshift(at);
      return way;
    }
    if (before.size > longestCircle) return undefined;
    for (const next of successorsOf(each, catalog)) if (!before.has(next)) before.set(next, each);
  }
  return undefined;
}

/** The one that holds at the end of the line of those that took an artifact's place; undefined where there is none, or it parts. */
export function inForceAfter(old: Summary, catalog: Catalog): Summary | undefined {
  const seen = new Set([old]);
  for (const each of seen) {
    const [next, ...others] = seen.size > longestCircle ? [] : successorsOf(each, catalog);
    if (!next || others.length > 0) return undefined;
    if (standingOf(next) === 'in-force') return next;
    seen.add(next);
  }
  return undefined;
}

/** Whether an artifact is still open although the one that took its place holds; not where they go round in a circle, or the status says by what in words. */
export function isStillOpen(statement: Statement, catalog: Catalog): boolean {
  const found = successionIn(statement, catalog);
  if (!found || standingOf(found.young) !== 'in-force') return false;
  const { old } = found;
  const standing = standingOf(old);
  if (standing === undefined || standing === 'over' || old.status?.partial) return false;
  const isSaid = statement.from === old && statement.relation.inStatus === true;
  return !isSaid && wayTo(found, catalog) === undefined;
}
