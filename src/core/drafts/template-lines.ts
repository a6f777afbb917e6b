import type { FieldReading } from '../artifacts/artifact.ts';
import { readFields } from '../artifacts/fields/read-fields.ts';
import type { Kind, Variant } from '../kinds/kind.ts';
import { isNameKey } from '../kinds/metadata-headings.ts';
import { readOutline } from '../markdown/outline.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import type { FieldValues } from './draft-fields.ts';
import { headingsIn } from './headings-in.ts';

/** What the metadata lines of a template are filled with. */
export interface LineValues {
  readonly kind: Kind;
  readonly values: FieldValues;
  /** What was asked for. */
  readonly asked: FieldValues;
  /** For the line that holds it; absent where a heading does. */
  readonly title: string | undefined;
  /** Lines that the template has not. */
  readonly more: string;
}

/** What is filled by name. */
const hole = /\{[a-z][\w-]*\}/;

/** The lines above a template's sections that hold metadata, such as `- Status: Draft`; those with a hole such as `{date}` are filled as holes are. */
export function templateLines(kind: Kind, { preamble }: Variant): readonly FieldReading[] {
  if (preamble === '') return [];
  const lines = readFields(readOutline(preamble), { kind, frontMatter: undefined, beside: [], roleOf: () => 'container' });
  return lines.some(({ field }) => field) ? lines.filter(({ valueSpan: { start, end } }) => !hole.test(preamble.slice(start, end))) : [];
}

/** The template with the values in its own lines, and more lines below them; a line nobody has a value for keeps what it says to the writer, comments stay. */
export function filledLines(template: string, lines: readonly FieldReading[], request: LineValues): string {
  const edits = lines.flatMap((line) => lineEdit(template, line, request));
  const last = lines.at(-1);
  if (!last || request.more === '') return applyEdits(template, edits);
  const end = `${template}\n`.indexOf('\n', last.valueSpan.end);
  const gap = last.dialect === 'bullet' || last.dialect === 'table' ? '\n' : '\n\n';
  return applyEdits(template, [...edits, { span: { start: end, end }, text: gap + request.more }]);
}

/** The template with the values of fields that are sections, by heading; where it has a hole that is filled as holes are. Comments stay. */
export function filledSections(
  template: string,
  fields: Readonly<Record<string, string>>,
  request: Omit<LineValues, 'title' | 'more'>,
): string {
  const edits = headingsIn(template).flatMap(({ text, body: { start, end } }): readonly Edit[] => {
    const field = request.kind.fields.find(({ id }) => id === fields[text]);
    const written = template.slice(start, end);
    if (!field || hole.test(written)) return [];
    const comments = written.match(/<!--[^]*?-->/g) ?? [];
    const value = valueFor({ field, key: text, value: written.replace(/<!--[^]*?-->/g, '') }, { ...request, title: undefined });
    return value === undefined || value === '' ? [] : [{ span: { start, end }, text: ['', value, ...comments, ''].join('\n\n') }];
  });
  return applyEdits(template, edits);
}

function lineEdit(template: string, line: FieldReading, request: LineValues): readonly Edit[] {
  const value = valueFor(line, request);
  if (value === undefined || value === '') return [];
  const { start, end } = line.valueSpan;
  const [old = ''] = /^(?:(?!\s*<!--)[^])*/.exec(template.slice(start, end)) ?? [];
  const before = old === '' && !/\s/.test(template[start - 1] ?? '') ? ' ' : '';
  const after = old === '' && start < end ? ' ' : '';
  const words = line.dialect === 'table' ? value.replace(/(?<!\\)\|/g, '\\|') : value;
  return [{ span: { start, end: start + old.length }, text: before + words + after }];
}

function valueFor(
  { field, key, value }: Pick<FieldReading, 'field' | 'key' | 'value'>,
  { kind, values, asked, title }: Omit<LineValues, 'more'>,
): string | undefined {
  if (!field) return isNameKey(key) ? title : undefined;
  // The team's own template says how one begins, unless somebody says otherwise.
  if (field.type === 'status' && asked[field.id] === undefined && isStatusOf(kind, value)) return undefined;
  const wanted = values[field.id];
  return typeof wanted === 'object' ? wanted.join(', ') : wanted;
}

const isStatusOf = ({ statuses }: Kind, word: string): boolean =>
  statuses.some(({ id, label, aliases }) => [id, label, ...aliases].some((each) => each.toLowerCase() === word.trim().toLowerCase()));
