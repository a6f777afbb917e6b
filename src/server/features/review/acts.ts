import { ForeseenError } from '../../../core/foreseen.ts';
import { itemsOf, type Checklist } from '../../../core/review/checklist.ts';
import type { ReviewAct } from '../../../core/review/state.ts';
import { recordOf } from '../../client.ts';

/** What a client asks for, as something that can be done to a review with this checklist; a `ForeseenError` where it cannot. */
export function actOf(asked: unknown, checklist: Checklist): ReviewAct {
  const { do: name, items, item, reason, note, base } = recordOf(asked);
  const known = new Set(itemsOf(checklist).map(({ id }) => id));
  switch (name) {
    case 'tick':
    case 'untick':
      return { do: name, items: itemsIn(items, known) };
    case 'not-applicable':
      if (typeof reason !== 'string' || reason.trim() === '')
        throw new ForeseenError('no-reason', 'an item is not applicable for a reason, and none was given');
      return { do: name, items: itemsIn(items, known), reason: reason.trim() };
    case 'note':
      return { do: name, item: itemsIn([item], known)[0] ?? '', note: typeof note === 'string' ? note.trim() : '' };
    case 'base':
      return typeof base === 'string' && base !== '' ? { do: name, base } : { do: name };
    case 'reset':
      return { do: name };
    default:
      throw new ForeseenError('no-such-act', `nothing called “${String(name)}” can be done to a review`);
  }
}

function itemsIn(items: unknown, known: ReadonlySet<string>): string[] {
  const asked = Array.isArray(items) ? items.map(String) : [];
  const gone = asked.find((id) => !known.has(id));
  if (gone !== undefined) throw new ForeseenError('no-such-item', `the checklist has no item “${gone}” any more`);
  if (asked.length === 0) throw new ForeseenError('no-such-item', 'no item was named');
  return asked;
}
