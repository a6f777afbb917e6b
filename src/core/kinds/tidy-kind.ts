import type { Column, QuestionsContract } from './contract.ts';
import type { Field, FollowUp, Kind, Section, Status } from './kind.ts';

/** The kind without what it names and has not: statuses lead only to statuses, relations have both ends, rows name sections. */
export function tidyKind(kind: Kind): Kind {
  const statuses = new Set(kind.statuses.map(({ id }) => id));
  const fields = new Map(kind.fields.map((field) => [field.id, field]));
  const sections = new Set(kind.sections.map(({ id }) => id));
  return {
    ...kind,
    detect: {
      ...kind.detect,
      headings: kind.detect.headings.filter((row) => row.length > 0 && row.flat().every((id) => sections.has(id))),
    },
    statuses: kind.statuses.map((status) => tidyStatus(status, statuses, fields)),
    fields: kind.fields.map((field) => tidyField(field, statuses, fields)),
    sections: kind.sections.map((section) => tidySection(section, statuses, fields, sections)),
    followUps: kind.followUps.filter(({ when }) => when === undefined || statuses.has(when)).map((next) => tidyFollowUp(next, fields)),
  };
}

function tidyFollowUp({ unless, link, ...next }: FollowUp, fields: ReadonlyMap<string, Field>): FollowUp {
  const isKnown = (id: string | undefined): id is string => id !== undefined && fields.has(id);
  return { ...next, ...(isKnown(unless) ? { unless } : {}), ...(isKnown(link) ? { link } : {}) };
}

function tidyStatus({ needs, ...status }: Status, statuses: ReadonlySet<string>, fields: ReadonlyMap<string, Field>): Status {
  return { ...status, next: status.next.filter((id) => statuses.has(id)), ...(needs !== undefined && fields.has(needs) ? { needs } : {}) };
}

function tidyField({ inverse, within, after, ...field }: Field, statuses: ReadonlySet<string>, fields: ReadonlyMap<string, Field>): Field {
  const isMutual = inverse !== undefined && fields.get(inverse)?.inverse === field.id;
  const isLength = typeof within === 'number' || (within !== undefined && fields.get(within)?.type === 'duration');
  return {
    ...field,
    demand: tidyDemand(field.demand, statuses),
    ...(isMutual ? { inverse } : {}),
    ...(isLength ? { within } : {}),
    ...(after ? { after: after.filter((id) => fields.has(id)) } : {}),
  };
}

function tidySection(
  { field, options, questions, horizon, table, ...section }: Section,
  statuses: ReadonlySet<string>,
  fields: ReadonlyMap<string, Field>,
  sections: ReadonlySet<string>,
): Section {
  return {
    ...section,
    demand: tidyDemand(section.demand, statuses),
    ...(field !== undefined && fields.has(field) ? { field } : {}),
    ...(options ? { options: tidyOptions(options, sections) } : {}),
    ...(questions ? { questions: tidyQuestions(questions, statuses) } : {}),
    ...(horizon && fields.has(horizon.from) ? { horizon } : {}),
    ...(table ? { table: { ...table, columns: tidyColumns(table.columns) } } : {}),
  };
}

function tidyOptions(
  { chosenIn, ...options }: NonNullable<Section['options']>,
  sections: ReadonlySet<string>,
): NonNullable<Section['options']> {
  return {
    ...options,
    alsoIn: options.alsoIn.filter((id) => sections.has(id)),
    ...(chosenIn !== undefined && sections.has(chosenIn) ? { chosenIn } : {}),
  };
}

function tidyQuestions({ settled, ...questions }: QuestionsContract, statuses: ReadonlySet<string>): QuestionsContract {
  return { ...questions, ...(settled !== undefined && statuses.has(settled) ? { settled } : {}) };
}

function tidyColumns(columns: readonly Column[]): readonly Column[] {
  const ids = new Set(columns.map(({ id }) => id));
  return columns.map((column) => ({ ...column, product: column.product.filter((id) => ids.has(id)) }));
}

function tidyDemand({ from, ...demand }: Field['demand'], statuses: ReadonlySet<string>): Field['demand'] {
  return { ...demand, ...(from !== undefined && statuses.has(from) ? { from } : {}) };
}
