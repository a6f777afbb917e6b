import type { RelationSummary, Summary } from '../../core/catalog/summary.ts';
import type { Workspace } from '../workspace.ts';

/** An array for programs; its form is promised by `schemas/list.schema.json`. */
export const artifactsAsJson = (found: readonly Summary[], workspace: Workspace): string =>
  `${JSON.stringify(
    found.map((summary) => artifact(summary, workspace)),
    null,
    2,
  )}\n`;

function artifact(summary: Summary, workspace: Workspace): unknown {
  const { path, kind, basis, number, title, status, date, fields, relations } = summary;
  return {
    path: workspace.shown(path),
    kind,
    basis,
    number: number ?? null,
    title,
    status: statusWord(status),
    date: date ?? null,
    fields,
    relations: relations.map((relation) => relationOf(summary, relation, workspace)),
  };
}

/** The kind's own word, else the canonical one, else as written. */
export const statusWord = (status: Summary['status']): string | null => (status ? (status.id ?? status.canonical ?? status.label) : null);

function relationOf(from: Summary, relation: RelationSummary, { engine, shown }: Workspace): unknown {
  const [target, ...others] = engine.catalog.targetsOf(from, relation);
  return { field: relation.field, target: relation.target, path: target && others.length === 0 ? shown(target.path) : null };
}
