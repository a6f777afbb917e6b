import type { Field } from '../kinds/kind.ts';
import type { Edit } from '../text/edit.ts';
import type { Artifact, Dialect, FieldReading } from './artifact.ts';
import { insertField } from './insert-field.ts';
import { writeInFrontMatter } from './write-front-matter.ts';
import { writeList } from './write-list.ts';
import { sidecarFor, writeInSidecar } from './write-sidecar.ts';
import { inStyleOf, labelled, statusWordEdit } from './write-status.ts';
import { lineEndingOf } from './line-ending.ts';

/** Dialects that are not written in the text. */
const readOnly: readonly Dialect[] = ['toml', 'sidecar', 'folder'];

/**
 * The edits that give a field a value, in the dialect in which it stands, touching only the value's bytes; none where it has that value.
 * A status takes the case of the word that was there, and what follows it stays unless the value says more itself. An absent field is written in `dialectIfAbsent`.
 * None where the field belongs in the sidecar: saying it here too would say it twice.
 */
export function setField(
  artifact: Artifact,
  fieldId: string,
  value: string | readonly string[],
  dialectIfAbsent: Dialect = 'front-matter',
): readonly Edit[] {
  const field = artifact.kind.fields.find(({ id }) => id === fieldId);
  if (!field || sidecarFor(artifact, field)) return [];
  const reading = writableReading(artifact, field);
  if (!reading) return isNothing(value) ? [] : insertField(artifact, field, asWritten(artifact, field, value), dialectIfAbsent);
  return hasValue(artifact, reading, value) ? [] : rewrite(artifact, reading, value);
}

/** Edits of one of an artifact's files. */
export interface FieldEdits {
  readonly path: string;
  /** What the edits are of. */
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** The edits that give a field a value, in the file where it belongs: the sidecar, or the artifact itself as `setField` has it. */
export function editsOfField(
  artifact: Artifact,
  fieldId: string,
  value: string | readonly string[],
  dialectIfAbsent: Dialect = 'front-matter',
): FieldEdits {
  const field = artifact.kind.fields.find(({ id }) => id === fieldId);
  const sidecar = field && sidecarFor(artifact, field);
  if (field && sidecar) return { path: sidecar.path, text: sidecar.text, edits: writeInSidecar(artifact, sidecar, field, value) };
  return { path: artifact.path, text: artifact.text, edits: setField(artifact, fieldId, value, dialectIfAbsent) };
}

/** Where a field stands such that it can be written: the reading that counts, else the first with its key. */
export function writableReading(artifact: Artifact, field: Field): FieldReading | undefined {
  const own = artifact.fields.filter((reading) => reading.field?.id === field.id && !readOnly.includes(reading.dialect));
  return own.find((reading) => reading === artifact.status?.reading) ?? own.find(({ value }) => value !== '') ?? own[0];
}

function rewrite(artifact: Artifact, reading: FieldReading, value: string | readonly string[]): readonly Edit[] {
  const inStatus = typeof value === 'string' ? statusWordEdit(artifact, reading, value) : undefined;
  if (inStatus) return [inStatus];
  const styled = typeof value === 'string' ? inStyleOf(artifact, reading, value) : value;
  if (reading.dialect === 'front-matter') return writeInFrontMatter(artifact, reading, styled);
  return [writeList(artifact, reading, styled) ?? writeInPlace(artifact, reading, textOf(styled))];
}

/** The value's span becomes the text; where there was no value, white space parts it from its key. */
function writeInPlace({ text, sections }: Artifact, { dialect, valueSpan, keySpan }: FieldReading, value: string): Edit {
  if (valueSpan.start < valueSpan.end) return { span: valueSpan, text: dialect === 'table' ? escaped(value) : value };
  if (dialect === 'section') {
    const heading = sections.find(({ wordsSpan }) => wordsSpan.start === keySpan.start)?.headingSpan ?? keySpan;
    const ending = lineEndingOf(text);
    return { span: { start: heading.end, end: heading.end }, text: ending + ending + value };
  }
  const space = /\s/.test(text[valueSpan.start - 1] ?? '') ? '' : ' ';
  const pad = dialect === 'table' && text[valueSpan.end] === '|' ? ' ' : '';
  return { span: valueSpan, text: space + (dialect === 'table' ? escaped(value) : value) + pad };
}

function hasValue({ status }: Artifact, reading: FieldReading, value: string | readonly string[]): boolean {
  if (typeof value === 'string')
    return (
      value === reading.value ||
      (value === '' && reading.items.length === 0 && reading.value === '') ||
      isSameStatus(status, reading, value)
    );
  return value.length === reading.items.length && value.every((each, index) => each === reading.items[index]?.text);
}

function isSameStatus(status: Artifact['status'], reading: FieldReading, value: string): boolean {
  if (status?.reading !== reading) return false;
  return value.toLowerCase() === status.word.toLowerCase() && status.misspeltFor === undefined;
}

/** A status that was not there is written as its label, whatever follows it; in front matter as its id would be read: lower case. */
function asWritten({ kind }: Artifact, field: Field, value: string | readonly string[]): string | readonly string[] {
  return field.type === 'status' && typeof value === 'string' ? labelled(kind, value) : value;
}

const isNothing = (value: string | readonly string[]): boolean => value.length === 0;
const textOf = (value: string | readonly string[]): string => (typeof value === 'string' ? value : value.join(', '));
const escaped = (value: string): string => value.replace(/(?<!\\)\|/g, '\\|');
