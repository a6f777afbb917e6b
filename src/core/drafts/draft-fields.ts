import type { Field, Kind } from '../kinds/kind.ts';

/** Values by field id. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/** What the fields of a new artifact start as: what was asked for, what the kind says, and empty ones that are required. */
export function draftFields(
  kind: Kind,
  { today, author, fields }: { readonly today: string; readonly author: string | undefined; readonly fields: FieldValues },
): FieldValues {
  const values: [string, string | readonly string[]][] = [];
  for (const field of kind.fields) {
    const value = fields[field.id] ?? initialOf(field, today, author);
    const isDemanded = field.demand.from === undefined && (field.demand.need === 'core' || field.demand.need === 'required');
    if (value !== undefined) values.push([field.id, asStatus(kind, field, value)]);
    else if (field.type === 'status' && kind.statuses[0]) values.push([field.id, kind.statuses[0].label]);
    else if (isDemanded || field.initial !== undefined) values.push([field.id, '']);
  }
  return Object.fromEntries(values);
}

function initialOf({ initial }: Field, today: string, author: string | undefined): string | undefined {
  if (initial === 'today') return today;
  return initial === 'author' ? author : initial;
}

function asStatus({ statuses }: Kind, { type }: Field, value: string | readonly string[]): string | readonly string[] {
  return type === 'status' && typeof value === 'string' ? (statuses.find(({ id }) => id === value)?.label ?? value) : value;
}
