import type { Artifact, Dialect, FieldReading } from '../artifacts/artifact.ts';
import type { Field } from '../kinds/kind.ts';
import type { FieldValues } from './draft-fields.ts';
import { titleReading } from './draft-title.ts';

/** A key and its value, as they are written. */
export interface Entry {
  readonly key: string;
  readonly value: string | number | readonly string[];
}

/** What the metadata of a new artifact is made of. */
export interface EntriesRequest {
  readonly fields: readonly Field[];
  readonly values: FieldValues;
  readonly dialect: Dialect;
  readonly like: Artifact | undefined;
  readonly title: string;
  readonly number: number | undefined;
}

/** The metadata key by key, as the artifact beside it has it: its keys in its order, title and number among them where they stand there. */
export function entriesFor({ fields, values, dialect, like, title, number }: EntriesRequest): readonly Entry[] {
  const here = like?.fields.filter((reading) => reading.dialect === dialect) ?? [];
  const own = fields.map((field): Entry => {
    const reading = here.find((each) => each.field?.id === field.id);
    const value = values[field.id] ?? '';
    if (!like || !reading) return { key: dialect === 'front-matter' ? field.id : field.label, value };
    return { key: reading.key, value: typeof value === 'object' && !isList(like, reading) ? joined(value) : value };
  });
  const name = titleReading(like, dialect);
  const titled = name && values['title'] === undefined ? [{ key: name.key, value: title }] : [];
  const numbered = dialect === 'front-matter' ? here.flatMap((reading) => numberEntry(reading, like, number)) : [];
  const taken = new Set(own.map(({ key }) => key));
  const all = [...numbered, ...titled, ...own].filter((entry, index) => index >= numbered.length + titled.length || !taken.has(entry.key));
  const rank = ({ key }: Entry): number => (here.findIndex((reading) => reading.key === key) + 1 || here.length + 1) - 1;
  return all.sort((a, b) => rank(a) - rank(b));
}

/** Whether YAML has the value as a list; names with commas between them are one text. */
const isList = ({ text }: Artifact, { valueSpan: { start, end } }: FieldReading): boolean => /^(?:$|\[|-\s)/.test(text.slice(start, end));

const joined = (values: readonly string[]): string | readonly string[] =>
  values.some((each) => each.includes(',')) ? values : values.join(', ');

const numberKey = /^(?:number|num|no|id|nav[-_]order|order|weight)$/i;

/** A key under which the artifact beside it keeps its number: `number`, `nav_order`, or the word its file's name begins with (`eip: 8372`). */
function numberEntry({ key, value, field }: FieldReading, like: Artifact | undefined, number: number | undefined): readonly Entry[] {
  const [, lead = '', digits = ''] = /^([A-Za-z]+[-_ ]?)?(\d+)$/.exec(value) ?? [];
  if (field || !like || number === undefined || digits === '' || Number(digits) !== like.number) return [];
  const prefix = /(?:^|\/)([A-Za-z]+)[-_. ]?\d+[^/]*$/.exec(like.path)?.[1] ?? like.kind.short;
  if (!numberKey.test(key) && key.toLowerCase() !== prefix.toLowerCase()) return [];
  if (lead === '' && !digits.startsWith('0')) return [{ key, value: number }];
  return [{ key, value: lead + String(number).padStart(digits.startsWith('0') ? digits.length : 1, '0') }];
}
