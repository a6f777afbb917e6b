import type { ItemReading } from '../artifacts/contents/items.ts';
import type { TableContract } from '../kinds/contract.ts';

/** Facts that make somebody answer for an item. */
export const ownership: readonly string[] = ['owner', 'due'];

/** Open items with the facts they should state and do not. A row whose table has a column for a fact is the table's business. */
export function unstated(
  items: readonly ItemReading[],
  asked: readonly string[],
  instead: readonly string[],
  table: TableContract | undefined,
): readonly { readonly item: ItemReading; readonly missing: readonly string[] }[] {
  if (asked.length === 0) return [];
  return items.flatMap((item) => {
    if (item.done || instead.some((id) => item.fact(id))) return [];
    const own = item.form === 'row' ? (table?.columns ?? []).filter(({ need }) => need !== 'optional').map(({ id }) => id) : [];
    const missing = asked.filter((id) => !own.includes(id) && !item.fact(id));
    return missing.length > 0 ? [{ item, missing }] : [];
  });
}
