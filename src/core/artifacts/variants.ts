import type { Kind, Variant } from '../kinds/kind.ts';
import { normaliseHeading } from '../kinds/normalise.ts';
import type { SectionReading } from './artifact.ts';

/** The body of the kind that a document's headings fit best: words first, then order, then the shorter one; the kind's own where nothing tells. */
export function bestVariant(kind: Kind, sections: readonly SectionReading[]): Variant {
  const [first, ...others] = kind.variants;
  if (!first) return noVariant;
  let best = first;
  let most = fit(kind, first, sections);
  for (const variant of others) {
    const found = fit(kind, variant, sections);
    const isShorter = found.points === most.points && found.isInItsWords && variant.order.length < best.order.length;
    if (found.points > most.points || isShorter) [best, most] = [variant, found];
  }
  return best;
}

const noVariant: Variant = { id: 'default', order: [], titles: {}, bodies: {}, preamble: '# {title}\n', template: '# {title}\n' };

/** Three points for a heading in the variant's words, one for its section, a half less for each that is out of order. */
function fit(
  kind: Kind,
  variant: Variant,
  sections: readonly SectionReading[],
): { readonly points: number; readonly isInItsWords: boolean } {
  let points = 0;
  let isInItsWords = false;
  let reached = -1;
  for (const { section, text, form } of sections) {
    const place = section && form === 'heading' ? variant.order.indexOf(section.id) : -1;
    if (!section || place < 0) continue;
    const isExact = normaliseHeading(text) === normaliseHeading(headingIn(kind, variant, section.id));
    isInItsWords ||= isExact;
    points += isExact ? 3 : 1;
    if (place < reached) points -= 0.5;
    else reached = place;
  }
  return { points, isInItsWords };
}

/** How a body words the heading of a section. */
export function headingIn(kind: Kind, variant: Variant, id: string): string {
  return variant.titles[id] ?? kind.sections.find((section) => section.id === id)?.title ?? id;
}
