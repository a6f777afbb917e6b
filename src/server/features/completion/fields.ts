import type { Artifact, FieldReading } from '../../../core/artifacts/artifact.ts';
import { fieldText } from '../../kind-words.ts';
import { fromColumn, type Suggestion, type TypingPlace } from './place.ts';
import { valueSuggestions } from './values.ts';

/** Keys and values of fields that stand in the text: `**Status:** …`, `* Status: …`, a section “Status”, a row of a table. */
export function fieldSuggestions(place: TypingPlace): Suggestion[] {
  const { artifact } = place;
  if (!artifact) return [];
  const reading = readingAt(artifact, place);
  if (reading?.field) return valueSuggestions(place, artifact.kind, reading.field, valueSpan(place, reading), false);
  return sectionValues(artifact, place) ?? keySuggestions(artifact, place);
}

/** The field on whose line the cursor stands, behind the key. */
function readingAt({ fields }: Artifact, { lineStart, offset, after, text }: TypingPlace): FieldReading | undefined {
  const lineEnd = offset + after.length;
  return fields.find(
    ({ keySpan, dialect }) =>
      dialect !== 'front-matter' &&
      dialect !== 'section' &&
      keySpan.start >= lineStart &&
      keySpan.end < offset &&
      offset <= lineEnd &&
      /^[*_]*\s*[:|]/.test(text.slice(keySpan.end, offset)),
  );
}

/** From the last comma on, as there may be several; else from where the value begins. */
function valueSpan({ text, offset }: TypingPlace, { keySpan }: FieldReading): { start: number; end: number } {
  const typed = text.slice(keySpan.end, offset);
  const lead = /^[*_]*\s*[:|]?[*_]*[ \t]*(?:.*,[ \t]*)?/.exec(typed)?.[0].length ?? 0;
  return { start: keySpan.end + lead, end: offset };
}

/** In a section that is a field (“## Status”) its value, on the first line with words. */
function sectionValues(artifact: Artifact, place: TypingPlace): Suggestion[] | undefined {
  const { offset, before, text, lineStart } = place;
  const within = artifact.sections.find(
    ({ section, bodySpan }) => section?.field !== undefined && bodySpan.start <= offset && offset <= bodySpan.end,
  );
  const field = artifact.kind.fields.find(({ id }) => id === within?.section?.field);
  if (!within || !field || text.slice(within.bodySpan.start, lineStart).trim() !== '' || !/^[\w ]*$/.test(before)) return undefined;
  return valueSuggestions(place, artifact.kind, field, fromColumn(place, 0), false);
}

const markOf = { bullet: /^([*-][ \t]+)([\p{L} ]*)$/u, bold: /^(\*\*)([\p{L} ]*)$/u } as const;

/** Keys beside fields that stand in the same dialect. */
function keySuggestions(artifact: Artifact, place: TypingPlace): Suggestion[] {
  for (const dialect of ['bullet', 'bold'] as const) {
    const typed = markOf[dialect].exec(place.before);
    const beside = artifact.fields.findLast(
      (reading) => reading.dialect === dialect && reading.field !== undefined && reading.keySpan.end < place.lineStart,
    );
    if (!typed || !beside || place.text.slice(beside.valueSpan.end, place.lineStart).trim() !== '') continue;
    const present = new Set(artifact.fields.map(({ field }) => field?.id));
    const span = fromColumn(place, typed[1]?.length ?? 0);
    return artifact.kind.fields
      .filter(({ id }) => !present.has(id))
      .map((field) => ({
        label: field.label,
        span,
        text: `${field.label}:${dialect === 'bold' ? '**' : ''} `,
        kind: 'field',
        detail: field.id,
        about: fieldText(artifact.kind, field),
      }));
  }
  return [];
}
