import type { ReviewAct } from '../../core/review/state.ts';
import { meant, type Flags, type Values } from '../flags.ts';
import { Refusal } from '../refusal.ts';
import type { NumberedItem } from './told.ts';

/** Flags that answer items, so that no editor is needed for it. An item is named by its number as printed, or by its id. */
export const actFlags = {
  tick: { type: 'list', value: 'ITEM,…', about: 'Tick items, by number or id' },
  untick: { type: 'list', value: 'ITEM,…', about: 'Open items again' },
  'not-applicable': { type: 'list', value: 'ITEM,…', about: 'Say that items are not applicable, and with --reason why' },
  reason: { type: 'value', value: 'TEXT', about: 'Why they are not applicable' },
  note: { type: 'list', value: 'ITEM=TEXT', about: 'Note something on an item; without a text the note goes' },
  reset: { type: 'switch', about: 'Forget all that was said in this review' },
} as const satisfies Flags;

type ActFlags = Values<typeof actFlags>;

/** Whether something is to be done to the review, and not only to be read. */
export const acts = ({ tick, untick, 'not-applicable': notApplicable, note, reset }: ActFlags): boolean =>
  reset || [tick, untick, notApplicable, note].some((list) => list.length > 0);

/** What was asked for as acts, in the order of the flags; what cannot be meant is refused before anything is done. */
export function actsOf(flags: ActFlags, items: readonly NumberedItem[]): ReviewAct[] {
  const { tick, untick, 'not-applicable': notApplicable, reason = '', note, reset } = flags;
  const named = (lists: readonly string[]): string[] => lists.flatMap((list) => list.split(',')).map((name) => itemNamed(name, items));
  const [ticked, opened, waived] = [named(tick), named(untick), named(notApplicable)];
  const notes = note.map((written) => noteOf(written, items));
  return [
    ...(reset ? [{ do: 'reset' } as const] : []),
    ...(ticked.length > 0 ? [{ do: 'tick', items: ticked } as const] : []),
    ...(opened.length > 0 ? [{ do: 'untick', items: opened } as const] : []),
    ...(waived.length > 0 ? [{ do: 'not-applicable', items: waived, reason: reason.trim() } as const] : []),
    ...notes,
  ];
}

/** Refuse flags that make no sense with each other. */
export function refuseHalfAnswers({ 'not-applicable': notApplicable, reason }: ActFlags): void {
  if (notApplicable.length > 0 && (reason ?? '').trim() === '')
    throw new Refusal('What is not applicable needs a reason', '--not-applicable 3 --reason "No new input"');
  if (notApplicable.length === 0 && reason !== undefined) throw new Refusal('“--reason” goes with “--not-applicable ITEM”');
}

/** The items that acts are about, by id. */
export const itemsOfActs = (done: readonly ReviewAct[]): ReadonlySet<string> =>
  new Set(done.flatMap((act) => ('items' in act ? act.items : 'item' in act ? [act.item] : [])));

function noteOf(written: string, items: readonly NumberedItem[]): ReviewAct {
  const at = written.indexOf('=');
  if (at < 1) throw new Refusal(`“--note ${written}” names no item, or no note`, '--note 3="Asked Ada"');
  return { do: 'note', item: itemNamed(written.slice(0, at), items), note: written.slice(at + 1).trim() };
}

function itemNamed(written: string, items: readonly NumberedItem[]): string {
  const name = written.trim();
  const found = items.find(({ number, item }) => String(number) === name || item.id === name);
  if (found) return found.item.id;
  const ids = items.map(({ item }) => item.id);
  const known = items.length === 0 ? 'There is none' : `Items are 1 to ${items.length}; “docent review” prints them`;
  throw new Refusal(`The checklist has no item “${name}”${/^\d+$/.test(name) ? '' : meant(name, ids)}`, known);
}
