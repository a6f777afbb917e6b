import type { Artifact, FieldReading } from '../artifacts/artifact.ts';
import { inCaseOf } from '../artifacts/write-status.ts';
import type { Summary } from '../catalog/summary.ts';
import type { Field, Kind, Variant } from '../kinds/kind.ts';
import { slice } from '../text/span.ts';

/** Values by field id. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/** What the fields of a new artifact depend on. */
export interface FieldsRequest {
  readonly kind: Kind;
  readonly variant: Variant;
  readonly title: string;
  readonly today: string;
  readonly author: string | undefined;
  /** What was asked for. */
  readonly fields: FieldValues;
  readonly neighbours: readonly Partial<Pick<Summary, 'fields'>>[];
  /** Whether front matter names the kind, so that all the kind asks for is asked of it. */
  readonly declares: boolean;
  readonly like: Artifact | undefined;
  /** Lines of the template that are filled where they stand. */
  readonly lines: readonly FieldReading[];
}

/** What the fields of a new artifact start as: what was asked for, what the kind says, and empty ones that are required; none that no neighbour writes. */
export function draftFields(request: FieldsRequest): FieldValues {
  const { kind, fields, like } = request;
  const values: [string, string | readonly string[]][] = [];
  for (const field of kind.fields) {
    const asked = fields[field.id];
    if (asked === undefined && !isUsual(field, request)) continue;
    const value = asked ?? initialOf(field, request);
    if (value !== undefined) values.push([field.id, asStatus(kind, field, value, like)]);
    else if (field.type === 'status' && kind.statuses[0]) values.push([field.id, asStatus(kind, field, kind.statuses[0].id, like)]);
    else if (isDemanded(field) || field.initial !== undefined) values.push([field.id, '']);
  }
  return Object.fromEntries(values);
}

const isDemanded = ({ demand: { need, from } }: Field): boolean => from === undefined && (need === 'core' || need === 'required');

/** Whether a field is written without being asked for: the kind insists, a section or line of the template waits for it, or enough of the latest neighbours have it. */
function isUsual(field: Field, { kind, variant, neighbours, declares, lines }: FieldsRequest): boolean {
  if (isDemanded(field) || (declares && field.demand.need === 'recommended')) return true;
  if (kind.sections.some((section) => section.field === field.id && variant.order.includes(section.id))) return true;
  if (lines.some((line) => line.field?.id === field.id)) return true;
  const latest = neighbours.flatMap(({ fields }) => (fields ? [fields] : [])).slice(-20);
  return latest.length === 0 || latest.filter((fields) => fields[field.id] !== undefined).length * 5 >= latest.length;
}

/** What a field of a new artifact starts as, where its kind says so. */
export function initialOf({ initial }: Field, known: Pick<FieldsRequest, 'title' | 'today' | 'author'>): string | undefined {
  return initial === 'today' || initial === 'author' || initial === 'title' ? known[initial] : initial;
}

/** A status by its label, in the case in which the artifact beside it writes its own. */
function asStatus(
  { statuses }: Kind,
  { type }: Field,
  value: string | readonly string[],
  like: Artifact | undefined,
): string | readonly string[] {
  if (type !== 'status' || typeof value !== 'string') return value;
  const label = statuses.find(({ id }) => id === value)?.label;
  if (label === undefined) return value;
  return like?.status ? inCaseOf(slice(like.text, like.status.wordSpan), label) : label;
}
