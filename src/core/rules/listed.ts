import type { Artifact } from '../artifacts/artifact.ts';
import { itemsIn, type ItemReading } from '../artifacts/contents/items.ts';
import { addDays, readDate } from '../artifacts/dates.ts';
import { dayFacts, type Fact } from '../artifacts/contents/facts.ts';
import type { Kind, Section } from '../kinds/kind.ts';
import type { Words } from '../kinds/words.ts';
import type { Span } from '../text/span.ts';
import { once } from '../text/once.ts';
import { answered, contracted, type Answered, type Contracted } from './contracted.ts';

/** What a section lists. */
interface Listing {
  readonly items: readonly ItemReading[];
}

/** What every section lists whose contract has some part. */
export const listed = <K extends keyof Section>(
  artifact: Artifact,
  words: Words,
  part: K,
): readonly (Contracted<NonNullable<Section[K]>> & Listing)[] =>
  contracted(artifact, part).map((each) => ({ ...each, items: itemsIn(artifact, each.reading, words) }));

/** What some sections list. */
export const listedIn = (artifact: Artifact, words: Words, sections: readonly Section[]): readonly (Answered & Listing)[] =>
  answered(artifact, sections).map((each) => ({ ...each, items: itemsIn(artifact, each.reading, words) }));

/** An open item and the day that has passed. */
export interface Passed {
  readonly item: ItemReading;
  /** The day where the item says it, else what names the item. */
  readonly span: Span;
  /** ISO. */
  readonly day: string;
}

/** Open items of which a day fact (`due`, `target`, `review`) is before today. What nobody declared must show that it is open: by a box, or a status. */
export function passedItems(artifact: Artifact, words: Words, fact: string, today: string): readonly Passed[] {
  return listedIn(artifact, words, listingThings(artifact.kind)).flatMap(({ items, section }) => {
    const end = fact === 'due' ? horizonOf(artifact, section.horizon) : undefined;
    return items.flatMap((item) => {
      const own = dayOf(item, section, fact);
      const day = own?.iso ?? (end !== undefined && item.checked === false && !hasDay(item, section) ? end : undefined);
      if (day === undefined || day >= today || item.done) return [];
      const isShown = artifact.basis === 'declared' || item.checked === false || item.fact('status') !== undefined;
      return isShown ? [{ item, day, span: own?.span ?? item.span }] : [];
    });
  });
}

const listingThings = once(({ sections }: Kind) =>
  sections.filter(({ items, questions, table, horizon }) => items ?? questions ?? table ?? horizon),
);

const hasDay = (item: ItemReading, section: Section): boolean => dayFacts.some((id) => dayOf(item, section, id));

/** A day that an item states. In prose of something else (“1,900 € in September 2024”) a bare one is no day by which to be done. */
function dayOf(item: ItemReading, { items, questions }: Section, id: string): Fact | undefined {
  const fact = item.fact(id);
  if (!fact?.bare) return fact;
  const isAsked = [...(items?.each ?? []), ...(items?.or ?? []), ...(questions?.each ?? [])].includes(id);
  return isAsked ? fact : undefined;
}

/** The day a section's time is up; undefined where the field it is counted from says no day. */
function horizonOf({ fields }: Artifact, horizon: { readonly from: string; readonly days: number } | undefined): string | undefined {
  if (!horizon) return undefined;
  const start = fields.filter(({ field }) => field?.id === horizon.from).map(({ value }) => readDate(value));
  const [date] = start.filter((each) => each?.exists);
  return date ? addDays(date.iso, horizon.days) : undefined;
}

/** How a message names a fact. */
export const factName = (id: string): string => (dayFacts.includes(id) ? `${id} date` : id.replaceAll('-', ' '));

/** The same with its article. */
export const aFact = (id: string): string => `${/^[aeiou]/.test(id) ? 'an' : 'a'} ${factName(id)}`;
