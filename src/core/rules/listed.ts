import type { Artifact } from '../artifacts/artifact.ts';
import { itemsIn, type ItemReading } from '../artifacts/contents/items.ts';
import { addDays, readDate } from '../artifacts/dates.ts';
import { dayFacts, type Fact } from '../artifacts/contents/facts.ts';
import type { Section } from '../kinds/kind.ts';
import type { Words } from '../kinds/words.ts';
import type { Span } from '../text/span.ts';
import { contracted, type Contracted } from './contracted.ts';

/** A section that lists things, with what it lists. */
export interface Listed<T> extends Contracted<T> {
  readonly items: readonly ItemReading[];
}

/** What every section lists whose contract has some part. */
export const listed = <T>(artifact: Artifact, words: Words, part: Parameters<typeof contracted<T>>[1]): readonly Listed<T>[] =>
  contracted(artifact, part).map((each) => ({ ...each, items: itemsIn(artifact, each.reading, words) }));

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
  return listed(artifact, words, listsThings).flatMap(({ items, section }) => {
    const end = fact === 'due' ? horizonOf(artifact, section.horizon) : undefined;
    return items.flatMap((item) => {
      const isShown = artifact.basis === 'declared' || item.checked === false || item.fact('status') !== undefined;
      if (item.done || !isShown) return [];
      const own = dayOf(item, section, fact);
      const hasDay = dayFacts.some((id) => dayOf(item, section, id));
      const day = own?.iso ?? (item.checked === false && !hasDay ? end : undefined);
      return day !== undefined && day < today ? [{ item, day, span: own?.span ?? item.span }] : [];
    });
  });
}

const listsThings: Parameters<typeof contracted<true>>[1] = ({ items, questions, table, horizon }) =>
  items || questions || table || horizon ? true : undefined;

/** A day that an item states. In prose of something else (“1,900 € in September 2024”) a bare one is no day by which to be done. */
function dayOf(item: ItemReading, { items, questions }: Section, id: string): Fact | undefined {
  const fact = item.fact(id);
  const isAsked = [...(items?.each ?? []), ...(items?.or ?? []), ...(questions?.each ?? [])].includes(id);
  return fact?.bare && !isAsked ? undefined : fact;
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
