import { fieldByKey } from '../../../core/artifacts/field-keys.ts';
import type { Kind } from '../../../core/kinds/kind.ts';
import { fieldText } from '../../kind-words.ts';
import { fromColumn, type Suggestion, type TypingPlace } from './place.ts';
import { valueSuggestions } from './values.ts';

/** Keys and values of the YAML block at the top. */
export function frontMatterSuggestions(place: TypingPlace): Suggestion[] {
  const { artifact, before } = place;
  const keyed = /^([\w-]+):[ \t]*(.*)$/.exec(before);
  if (keyed?.[1] === 'kind') return kindSuggestions(place);
  if (!artifact) return /^[\w-]*$/.test(before) ? [keySuggestion(place, 'kind', 'The kind of the document')] : [];
  if (/^[\w-]*$/.test(before)) return keySuggestions(place, artifact.kind);
  const key = keyed?.[1] ?? keyAbove(place);
  const field = key === undefined ? undefined : fieldByKey(artifact.kind, key);
  if (!field) return [];
  const typed = /^[\w-]+:[ \t]*(?:\[(?:[^\]]*,)?[ \t]*)?|^[ \t]*-[ \t]+/.exec(before)?.[0].length ?? before.length;
  return valueSuggestions(place, artifact.kind, field, fromColumn(place, typed), true);
}

function keySuggestions(place: TypingPlace, kind: Kind): Suggestion[] {
  const present = new Set(place.artifact?.fields.map(({ field }) => field?.id));
  const absent = kind.fields.filter(({ id }) => !present.has(id));
  return absent.map((field) => ({
    ...keySuggestion(place, field.id, field.label),
    filter: [field.id, ...field.aliases].join(' '),
    about: fieldText(kind, field),
    leadsOn: field.type === 'status' || field.choices.length > 0,
  }));
}

function keySuggestion(place: TypingPlace, key: string, detail: string): Suggestion {
  const text = place.after.startsWith(':') ? key : `${key}: `;
  return { label: key, span: fromColumn(place, 0), text, kind: 'field', detail };
}

function kindSuggestions(place: TypingPlace): Suggestion[] {
  const span = fromColumn(place, /^kind:[ \t]*/.exec(place.before)?.[0].length ?? 0);
  return place.root.engine.kinds.map(({ id, name }) => ({ label: id, span, text: id, kind: 'value', detail: name }));
}

/** The key whose list a `- ` belongs to. */
function keyAbove({ text, lineStart, before }: TypingPlace): string | undefined {
  if (!/^[ \t]*-[ \t]/.test(before)) return undefined;
  const lines = text
    .slice(0, lineStart)
    .split(/\r\n|\n|\r/)
    .slice(0, -1)
    .reverse();
  const above = lines.find((line) => !/^[ \t]*(?:-[ \t].*|#.*)?$/.test(line));
  return /^([\w-]+):[ \t]*$/.exec(above ?? '')?.[1];
}
