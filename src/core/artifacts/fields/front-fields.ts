import type { Field, Kind } from '../../kinds/kind.ts';
import type { FrontMatter, FrontMatterEntry } from '../../markdown/front-matter.ts';
import type { Outline } from '../../markdown/shape.ts';
import type { FieldItem, FieldReading } from '../artifact.ts';
import { fieldByKey } from '../field-keys.ts';
import { readValue, severalTypes } from '../field-value.ts';

/** The fields of front matter, keys the kind does not know among them. */
export function fieldsInFrontMatter(outline: Outline, frontMatter: FrontMatter | undefined, kind: Kind): readonly FieldReading[] {
  if (!frontMatter) return [];
  const dialect = frontMatter.format === 'toml' ? 'toml' : 'front-matter';
  return frontMatter.entries.map((entry): FieldReading => {
    const { key, keySpan, valueSpan } = entry;
    const field = fieldByKey(kind, key);
    const items = itemsOf(outline, entry, field);
    return { field, key, keySpan, dialect, value: items.map(({ text }) => text).join(', '), valueSpan, items };
  });
}

/** A list's members are items; a single value of a field that takes several is taken apart. */
function itemsOf(outline: Outline, { items, value }: FrontMatterEntry, field: Field | undefined): readonly FieldItem[] {
  const isSingle = !Array.isArray(value) && severalTypes.includes(field?.type);
  return items.flatMap(({ span }) => readValue(outline, [span], isSingle ? field?.type : undefined).items);
}
