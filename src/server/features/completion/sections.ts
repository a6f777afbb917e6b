import { sectionOf } from '../../../core/artifacts/sections.ts';
import { headingIn } from '../../../core/artifacts/variants.ts';
import { stops } from '../../guided.ts';
import type { Suggestion, TypingPlace } from './place.ts';
import { fromColumn } from './place.ts';

/** Behind `#`: the sections the kind has and the document has not, with their guidance; what is asked for comes first. */
export function sectionSuggestions(place: TypingPlace): Suggestion[] {
  const { artifact, before, session } = place;
  const typed = /^(#{1,6})[ \t]*([^#]*)$/.exec(before);
  if (!artifact || !typed) return [];
  const { kind, variant } = artifact;
  const rank = { core: 0, required: 1, recommended: 2, optional: 3 };
  const absent = kind.sections.filter(
    (section) =>
      !section.pattern && (variant.order.includes(section.id) || section.demand.need !== 'optional') && !sectionOf(artifact, section.id),
  );
  return absent
    .sort((a, b) => rank[a.demand.need] - rank[b.demand.need])
    .map((section): Suggestion => {
      const title = headingIn(kind, variant, section.id);
      const depth = Math.max(typed[1]?.length ?? 2, variant.bodies[section.id]?.depth ?? section.depth);
      const heading = `${'#'.repeat(depth)} ${title}`;
      const body = variant.bodies[section.id]?.body ?? section.body;
      const isSnippet = session.client.snippets;
      return {
        label: heading,
        span: fromColumn(place, 0),
        text: isSnippet ? `${stops(heading)}\n\n\${0:${stops(body)}}\n` : `${heading}\n\n${body}\n`,
        kind: 'section',
        detail: section.demand.need,
        about: section.guidance,
        filter: `${typed[1] ?? '##'} ${title}`,
        isSnippet,
      };
    });
}
