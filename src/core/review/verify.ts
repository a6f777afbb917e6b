import { readOutline } from '../markdown/outline.ts';
import { hasBoxes, writtenGroups, type WrittenItem } from './written-items.ts';

/** A question of a saved review that nobody answered. */
export interface OpenItem {
  readonly text: string;
  /** The heading it stands under; empty where there is none. */
  readonly group: string;
  /** From 0. */
  readonly line: number;
  /** `no-reason`: it says that it is not applicable, and not why. */
  readonly because: 'unticked' | 'no-reason';
}

/** How far a saved review is. */
export interface Verified {
  /** Mandatory ones; where a document has no boxes, there are none. */
  readonly total: number;
  /** Those that are open, in the order of the text. */
  readonly open: readonly OpenItem[];
}

/** Which mandatory items of a saved review are open, in any group; of any Markdown with check-boxes. Never throws. */
export function verifyReview(text: string): Verified {
  const outline = readOutline(text);
  if (!hasBoxes(outline)) return { total: 0, open: [] };
  const items = writtenGroups(outline).flatMap((group) =>
    group.items.filter((item) => !item.optional && !group.optional).map((item) => ({ group: group.title, item })),
  );
  return {
    total: items.length,
    open: items.flatMap(({ group, item }) => {
      const because = whyOpen(item);
      return because ? [{ text: item.text, group, line: item.line, because }] : [];
    }),
  };
}

function whyOpen({ checked, notApplicable }: WrittenItem): OpenItem['because'] | undefined {
  if (notApplicable !== undefined) return notApplicable === '' ? 'no-reason' : undefined;
  return checked === true ? undefined : 'unticked';
}
