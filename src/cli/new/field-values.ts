import { choiceSpelt, choiceWords } from '../../core/kinds/choices.ts';
import type { Field, Kind } from '../../core/kinds/kind.ts';
import { readDate } from '../../core/artifacts/dates.ts';
import { meant } from '../flags.ts';
import { Refusal } from '../refusal.ts';

/** Values by field id; several of one field where it takes several. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

const takesSeveral = new Set<Field['type']>(['people', 'artifacts', 'list']);

/** Read `--set FIELD=VALUE`; refuse what the kind does not know before anything is written. */
export function fieldValues(written: readonly string[], kind: Kind): FieldValues {
  const values = new Map<string, string[]>();
  const fields = new Map<string, Field>();
  for (const each of written) {
    const at = each.indexOf('=');
    if (at < 1) throw new Refusal(`“--set ${each}” has no value`, 'Expected --set FIELD=VALUE');
    const field = fieldNamed(each.slice(0, at).trim(), kind);
    fields.set(field.id, field);
    values.set(field.id, [...(values.get(field.id) ?? []), acceptable(field, each.slice(at + 1).trim(), kind)]);
  }
  return Object.fromEntries([...values].map(([id, all]) => [id, oneOrSeveral(fields.get(id), all)]));
}

function oneOrSeveral(field: Field | undefined, values: readonly string[]): string | readonly string[] {
  if (field && takesSeveral.has(field.type)) return values;
  if (values.length > 1) throw new Refusal(`“--set ${field?.id ?? ''}” is there ${values.length} times; the field takes one value`);
  return values[0] ?? '';
}

function fieldNamed(written: string, { fields, short }: Kind): Field {
  const wanted = written.toLowerCase();
  const found = fields.find(({ id, label, aliases }) => [id, label, ...aliases].some((name) => name.toLowerCase() === wanted));
  if (found) return found;
  const ids = fields.map(({ id }) => id);
  throw new Refusal(`No ${short} has a field “${written}”${meant(wanted, ids)}`, `Fields are ${ids.join(', ')}`);
}

function acceptable(field: Field, value: string, { statuses }: Kind): string {
  if (field.type === 'status') return statusId(value, statuses);
  if (field.type === 'choice') return choice(field, value);
  if (field.type !== 'date') return value;
  if (readDate(value)?.exists !== true) throw new Refusal(`“${value}” is no date for “${field.id}”; expected one like 2026-11-22`);
  return value;
}

function statusId(value: string, statuses: Kind['statuses']): string {
  const wanted = value.toLowerCase();
  const found = statuses.find(({ id, label, aliases }) => [id, label, ...aliases].some((name) => name.toLowerCase() === wanted));
  if (found) return found.id;
  const ids = statuses.map(({ id }) => id);
  throw new Refusal(`There is no status “${value}”${meant(wanted, ids)}`, `Statuses are ${ids.join(', ')}`);
}

/** Any spelling will do; the kind's own word is what is written. */
function choice(field: Field, value: string): string {
  const { id, choices } = field;
  const found = choices.length === 0 ? value : choiceSpelt(field, value);
  if (found !== undefined) return found;
  throw new Refusal(`“${value}” is no value of “${id}”${meant(value, choiceWords(field))}`, `“${id}” is one of ${choices.join(', ')}`);
}
