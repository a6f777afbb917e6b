import type { Artifact } from '../artifacts/artifact.ts';
import { isTemplateValue } from '../artifacts/template-text.ts';
import { choiceMeant } from '../kinds/choices.ts';
import type { Field, Kind } from '../kinds/kind.ts';
import type { FieldValues } from './draft-fields.ts';

const several: readonly Field['type'][] = ['people', 'list'];

/** What fields of an artifact say, for fields of a kind; nothing that the kind has no word for. */
export function copiedValues(source: Artifact, { fields, statuses }: Kind, fill: Readonly<Record<string, readonly string[]>>): FieldValues {
  return Object.fromEntries(
    Object.entries(fill).flatMap(([id, from]) => {
      const field = fields.find((each) => each.id === id);
      const values = from.map((each) => field && valueFor(field, each)).filter((value) => value !== undefined);
      return values[0] === undefined ? [] : [[id, values[0]]];
    }),
  );

  function valueFor(field: Field, from: string): string | readonly string[] | undefined {
    const reading = source.fields.find((each) => each.field?.id === from && each.value !== '' && !isTemplateValue(source, each));
    if (!reading || field.type === 'artifacts') return undefined;
    if (field.type === 'status') return statuses.find((status) => status.id === source.status?.status?.id)?.id;
    if (field.type === 'choice') return choiceMeant(field, reading.value);
    return several.includes(field.type) ? reading.items.map(({ text }) => text) : reading.value;
  }
}
