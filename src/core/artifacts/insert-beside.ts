import type { Edit } from '../text/edit.ts';
import type { Artifact, FieldReading } from './artifact.ts';
import { lineEnd, lineEndingOf, lineStart } from './line-ending.ts';

/** The edits that add a field after another one, written as that one is: marker, emphasis, colon, padding. */
export function insertBeside(artifact: Artifact, anchor: FieldReading, label: string, value: string): readonly Edit[] {
  const { text } = artifact;
  const { dialect, keySpan, valueSpan } = anchor;
  const start = lineStart(text, keySpan.start);
  const before = text.slice(start, keySpan.start);
  if (dialect === 'table')
    return lineStart(text, valueSpan.start) === start
      ? [rowAfter(text, anchor, before, label, value)]
      : columnAfter(text, anchor, label, value);
  const previous = artifact.fields[artifact.fields.indexOf(anchor) - 1];
  const middle = parted(text.slice(keySpan.end, valueSpan.start), text, anchor);
  if (previous && previous.keySpan.start >= start) {
    return [insertion(valueSpan.end, text.slice(previous.valueSpan.end, keySpan.start) + label + middle + value)];
  }
  return [insertion(lineEnd(text, valueSpan.end), gapBefore(artifact, anchor, previous) + before + label + middle + value)];
}

/** What stands between key and value, with a space where the anchor has no value. */
function parted(middle: string, text: string, { keySpan, valueSpan }: FieldReading): string {
  const multiline = /^[^\n\r]*/.exec(middle)?.[0] ?? '';
  const marks = valueSpan.start === valueSpan.end ? text.slice(keySpan.end, lineEnd(text, keySpan.end)) : multiline;
  return /\s$/.test(marks) || marks === '' ? marks : `${marks} `;
}

/** Bullets and quotes follow at once; other lines as the two before them do, or as a paragraph of their own. */
function gapBefore({ text }: Artifact, anchor: FieldReading, previous: FieldReading | undefined): string {
  const ending = lineEndingOf(text);
  if (anchor.dialect === 'bullet' || anchor.dialect === 'quote') return ending;
  if (!previous || previous.dialect !== anchor.dialect) return ending + ending;
  const between = text.slice(lineEnd(text, previous.valueSpan.end), lineStart(text, anchor.keySpan.start));
  if (between.trim() !== '' || between.length > ending.length) return ending + ending;
  const hardBreak = /(?: {2,}|\\)$/.exec(text.slice(0, lineEnd(text, previous.valueSpan.end)))?.[0] ?? '';
  const hasOwn = lineEnd(text, anchor.valueSpan.end) > anchor.valueSpan.end;
  return (hasOwn ? '' : hardBreak) + ending;
}

function rowAfter(text: string, { keySpan, valueSpan }: FieldReading, before: string, label: string, value: string): Edit {
  const end = lineEnd(text, valueSpan.end);
  const middle = text.slice(keySpan.end, valueSpan.start).replace(/\s+\|/, ' |');
  const after = text.slice(valueSpan.end, end).replace(/^\s+\|/, ' |');
  return insertion(end, lineEndingOf(text) + before + label + middle + escaped(value) + (after || ' |'));
}

/** A table whose header names the fields grows by a column: header, rule, values. */
function columnAfter(text: string, { keySpan, valueSpan }: FieldReading, label: string, value: string): readonly Edit[] {
  const header = lineEnd(text, keySpan.end);
  const rule = lineEnd(text, header + lineEndingOf(text).length);
  const closed = text[header - 1] === '|';
  const cell = (words: string): string => (closed ? ` ${words} |` : ` | ${words}`);
  return [insertion(header, cell(label)), insertion(rule, cell('---')), insertion(lineEnd(text, valueSpan.end), cell(escaped(value)))];
}

const insertion = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });
const escaped = (value: string): string => value.replace(/(?<!\\)\|/g, '\\|');
