import type { Kind } from '../../kinds/kind.ts';
import type { FrontMatter } from '../../markdown/front-matter.ts';
import type { Heading, Outline } from '../../markdown/shape.ts';
import type { FieldItem, FieldReading } from '../artifact.ts';
import { readDate } from '../dates.ts';
import { fieldByKey } from '../field-keys.ts';
import { itemOf, plainOf, readValue, severalTypes } from '../field-value.ts';
import { fieldsInFrontMatter } from './front-fields.ts';
import { fieldsInBlocks, type HeadingRole } from './head.ts';
import type { RawField } from './raw-field.ts';

/** What fields are read with, besides the text. */
interface FieldGround {
  readonly kind: Kind;
  readonly frontMatter: FrontMatter | undefined;
  /** Those of the sidecar. */
  readonly beside: readonly FieldReading[];
  readonly roleOf: (heading: Heading) => HeadingRole;
}

/** Every field of a document, those of its sidecar first, then in the order of the text; keys the kind does not know come too. */
export function readFields(outline: Outline, { kind, frontMatter, beside, roleOf }: FieldGround): readonly FieldReading[] {
  const isKnown = (key: string): boolean => fieldByKey(kind, key) !== undefined;
  const inBlocks = fieldsInBlocks(outline, { isKnown, roleOf })
    .map((raw) => readingOf(outline, raw, kind))
    .filter((reading) => isLikely(reading, kind, () => enclosing(outline, reading, roleOf)));
  const inText = [...fieldsInFrontMatter(outline, frontMatter, kind), ...inBlocks];
  return [...beside, ...inText.sort((a, b) => a.keySpan.start - b.keySpan.start)];
}

/** A heading that only sounds like a field (“Review”) is one where a value of its type stands under it, and no section of another name around it. */
function isLikely({ field, dialect, value }: FieldReading, { sections }: Kind, around: () => HeadingRole | undefined): boolean {
  if (dialect !== 'section' || !field || sections.some((section) => section.field === field.id)) return true;
  const role = around();
  if (role === 'section' || role === 'other') return false;
  if (field.type === 'date' || field.type === 'datetime') return readDate(value) !== undefined && value.length < 40;
  return value.length < 300;
}

/** What the heading is under which a field that is a heading stands. */
function enclosing({ headings }: Outline, { keySpan }: FieldReading, roleOf: FieldGround['roleOf']): HeadingRole | undefined {
  const at = headings.findIndex(({ words }) => words.start === keySpan.start);
  const depth = headings[at]?.depth ?? 0;
  const outer = headings.slice(0, Math.max(at, 0)).findLast((heading) => heading.depth < depth);
  return outer && roleOf(outer);
}

/** What the kind makes of a key and a value. */
function readingOf(outline: Outline, { key, keySpan, dialect, lines, valueSpan, each }: RawField, kind: Kind): FieldReading {
  const field = fieldByKey(kind, key);
  const known = { field, key: key.trim(), keySpan, dialect };
  const several = severalTypes.includes(field?.type);
  if (each && several) {
    const items = each.flatMap((own): readonly FieldItem[] => {
      const plain = plainOf(outline, own);
      const item = itemOf(plain, { start: 0, end: plain.text.length });
      return item ? [item] : [];
    });
    return { ...known, value: items.map(({ text }) => text).join(', '), valueSpan, items };
  }
  const oneLine = field?.type === 'status' || field?.type === 'date' || field?.type === 'datetime';
  const own = each?.[0] ?? lines;
  const first = oneLine && (dialect === 'section' || each) ? own.slice(0, 1) : own;
  const value = readValue(outline, first, field?.type);
  return { ...known, ...value, valueSpan: first[0] ? { start: first[0].start, end: first.at(-1)?.end ?? first[0].end } : valueSpan };
}
