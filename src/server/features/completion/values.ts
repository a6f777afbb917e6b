import { writesPaths } from '../../../core/catalog/references.ts';
import type { Summary } from '../../../core/catalog/summary.ts';
import type { Field, Kind } from '../../../core/kinds/kind.ts';
import { folderOf, relativePath } from '../../../core/text/path.ts';
import type { Span } from '../../../core/text/span.ts';
import { artifactCard } from '../../artifact-card.ts';
import { citationOf, kindOf } from '../../artifact-item.ts';
import type { Root } from '../../root.ts';
import type { Suggestion, TypingPlace } from './place.ts';

/** What a field may say: statuses, choices, today, and whatever other artifacts say in it. */
export function valueSuggestions(place: TypingPlace, kind: Kind, field: Field, span: Span, inYaml: boolean): Suggestion[] {
  const written = (text: string): string => (inYaml ? quoted(text) : text);
  switch (field.type) {
    case 'status':
      return statusSuggestions(place, kind, span, inYaml);
    case 'date':
    case 'datetime':
      return [{ label: place.root.engine.today, span, text: place.root.engine.today, kind: 'date', detail: 'today', preselected: true }];
    case 'people':
    case 'list':
    case 'text':
      return usedValues(place, field).map((value) => ({
        label: value,
        span,
        text: written(value),
        kind: field.type === 'people' ? 'person' : 'value',
      }));
    case 'artifacts':
      return relationSuggestions(place, field, span, written);
    default:
      return field.choices.map((choice) => ({ ...foundAs(choice, field.spellings?.[choice]), span, text: written(choice), kind: 'value' }));
  }
}

/** A word that is found by its other spellings as well, and says them. */
const foundAs = (label: string, spellings: readonly string[] = []): Pick<Suggestion, 'label' | 'filter' | 'detail'> => ({
  label,
  filter: [label, ...spellings].join(' '),
  detail: spellings.join(', '),
});

/** Where it may go next comes first. */
function statusSuggestions({ artifact }: TypingPlace, kind: Kind, span: Span, inYaml: boolean): Suggestion[] {
  const next = artifact?.status?.status?.next ?? [];
  const rank = (id: string): number => (next.includes(id) ? 0 : 1);
  return [...kind.statuses]
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, label, aliases, closed }) => ({
      label: inYaml ? label.toLowerCase() : label,
      filter: [label, ...aliases].join(' '),
      span,
      text: inYaml ? label.toLowerCase() : label,
      kind: 'value',
      detail: [next.includes(id) ? 'next' : '', closed ? 'closes it' : ''].filter(Boolean).join(', '),
    }));
}

/** What artifacts say in a field of that name, most said first; long texts are nobody's to repeat. */
function usedValues(place: TypingPlace, { id, type }: Field): string[] {
  const { engine } = place.root;
  const people = new Set(
    type === 'people' ? engine.kinds.flatMap(({ fields }) => fields.filter((each) => each.type === 'people').map((each) => each.id)) : [],
  );
  const counts = new Map<string, number>();
  for (const { fields } of nameable(place)) {
    for (const key of people.size > 0 ? people : [id]) {
      for (const value of fields[key] ?? []) if (value.length <= 40) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

/** Other artifacts, of the kind the field points to where it says so; written as relations are written here, as paths or as citations, the newest first. */
function relationSuggestions(place: TypingPlace, field: Field, span: Span, written: (text: string) => string): Suggestion[] {
  const { root, path } = place;
  const asPaths = writesPaths(root.engine.catalog, field.id);
  return newestFirst(place)
    .filter((summary) => summary.path !== path && (field.of === undefined || field.of === summary.kind))
    .map((summary) => {
      const cited = citationOf(kindOf(root, summary.kind), summary.number);
      const text = asPaths || cited === '' ? relativePath(folderOf(path), summary.path) : cited;
      return { ...artifactSuggestion(root, summary, span), text: written(text) };
    });
}

/** The artifacts a document may speak of: a private one speaks of all, others only of what their readers may know of. */
const nameable = ({ root: { engine }, path }: TypingPlace): Iterable<Summary> =>
  engine.catalog.get(path)?.private ? engine.catalog.all() : engine.catalog.shared();

/** Those, with the highest numbers first. */
export const newestFirst = (place: TypingPlace): Summary[] =>
  [...nameable(place)].sort((a, b) => Number(a.closed) - Number(b.closed) || (b.number ?? 0) - (a.number ?? 0));

/** An artifact to be named, found by its number, citation or title. */
export function artifactSuggestion(root: Root, summary: Summary, span: Span): Suggestion {
  const cited = citationOf(kindOf(root, summary.kind), summary.number);
  return {
    label: cited || summary.title,
    span,
    text: cited || summary.title,
    kind: 'artifact',
    detail: summary.title,
    about: artifactCard(root, summary),
    filter: `${cited} ${summary.title}`,
  };
}

/** As YAML must write it: what begins or contains a sign of its own stands in quotes. */
const quoted = (text: string): string =>
  /^[\s\w][^:#,[\]{}"'&*!|>%@`]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|~)$/i.test(text) ? text : JSON.stringify(text);
