import type { Field, Kind, Section, Status } from './kind.ts';

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
    followUps: kind.followUps.filter(({ when }) => statuses.has(when)),
  };
}

function tidyStatus({ needs, ...status }: Status, statuses: ReadonlySet<string>, fields: ReadonlyMap<string, Field>): Status {
  return { ...status, next: status.next.filter((id) => statuses.has(id)), ...(needs !== undefined && fields.has(needs) ? { needs } : {}) };
}

function tidyField({ inverse, within, ...field }: Field, statuses: ReadonlySet<string>, fields: ReadonlyMap<string, Field>): Field {
  const isMutual = inverse !== undefined && fields.get(inverse)?.inverse === field.id;
  const isLength = typeof within === 'number' || (within !== undefined && fields.get(within)?.type === 'duration');
  return { ...field, demand: tidyDemand(field.demand, statuses), ...(isMutual ? { inverse } : {}), ...(isLength ? { within } : {}) };
}

function tidySection(
  { field, options, ...section }: Section,
  statuses: ReadonlySet<string>,
  fields: ReadonlyMap<string, Field>,
  sections: ReadonlySet<string>,
): Section {
  return {
    ...section,
    demand: tidyDemand(section.demand, statuses),
    ...(field !== undefined && fields.has(field) ? { field } : {}),
    ...(options ? { options: tidyOptions(options, sections) } : {}),
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

function tidyDemand({ from, ...demand }: Field['demand'], statuses: ReadonlySet<string>): Field['demand'] {
  return { ...demand, ...(from !== undefined && statuses.has(from) ? { from } : {}) };
}
