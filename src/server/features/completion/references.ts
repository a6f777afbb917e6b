import { folderOf, relativePath } from '../../../core/text/path.ts';
import { citationOf, kindOf } from '../../artifact-item.ts';
import { fromColumn, type Suggestion, type TypingPlace } from './place.ts';
import { artifactSuggestion, newestFirst } from './values.ts';

/** Artifacts to cite: behind a prefix (`ADR-`), and by title where a link's destination is written. */
export function referenceSuggestions(place: TypingPlace): Suggestion[] {
  return destinations(place) ?? citations(place);
}

function citations(place: TypingPlace): Suggestion[] {
  const { root, before, path } = place;
  const typed = /(?<![\p{L}\p{N}/.])(\p{L}{2,})[-#](\d*)$/u.exec(before);
  if (!typed || !root.engine.catalog.knowsPrefix(typed[1] ?? '')) return [];
  const prefix = typed[1]?.toLowerCase();
  const span = fromColumn(place, typed.index);
  return newestFirst(place)
    .filter(
      ({ kind, number, path: other }) =>
        number !== undefined && other !== path && kindOf(root, kind)?.prefixes.some((each) => each.toLowerCase() === prefix),
    )
    .map((summary) => artifactSuggestion(root, summary, span));
}

function destinations(place: TypingPlace): Suggestion[] | undefined {
  const { root, before, path } = place;
  const typed = /\]\(<?([^()<>\s]*)$/.exec(before);
  if (!typed) return undefined;
  const span = fromColumn(place, before.length - (typed[1]?.length ?? 0));
  return newestFirst(place)
    .filter((summary) => summary.path !== path)
    .map((summary) => {
      const destination = relativePath(folderOf(path), summary.path).replace(/ /g, '%20');
      const name = [citationOf(kindOf(root, summary.kind), summary.number), summary.title].filter(Boolean).join(' ');
      return {
        ...artifactSuggestion(root, summary, span),
        label: name,
        detail: destination,
        text: destination,
        filter: `${destination} ${name}`,
      };
    });
}
