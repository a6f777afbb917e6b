import type { EvidenceRule } from '../kinds/evidence.ts';
import type { ChecklistGroup, ChecklistItem } from './checklist.ts';
import type { Fact } from './fact.ts';

/** Facts by the id of the item they are shown on, and those that no item is about. */
export interface PlacedFacts {
  readonly placed: ReadonlyMap<string, readonly Fact[]>;
  readonly others: readonly Fact[];
}

/**
 * Put each fact on an item: the one that names its rule; else, below a heading that answers the rule's section, the first with one of
 * its words, or the first; else any item with one of the words.
 */
export function placeFacts(groups: readonly ChecklistGroup[], rules: readonly EvidenceRule[], facts: readonly Fact[]): PlacedFacts {
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const sought = groups.map((group) => ({
    section: group.section,
    items: group.items.map((item) => ({ item, words: wordsIn(item.text) })),
  }));
  const itemOf = new Map<string, ChecklistItem | undefined>();
  const placed = new Map<string, Fact[]>();
  const others: Fact[] = [];
  for (const fact of facts) {
    if (!itemOf.has(fact.rule)) itemOf.set(fact.rule, itemFor(fact.rule, ruleOf.get(fact.rule), sought));
    const item = itemOf.get(fact.rule);
    const list = item ? placed.get(item.id) : others;
    if (list) list.push(fact);
    else if (item) placed.set(item.id, [fact]);
  }
  return { placed, others };
}

interface Sought {
  readonly section: string | undefined;
  readonly items: readonly { readonly item: ChecklistItem; readonly words: string }[];
}

function itemFor(id: string, rule: EvidenceRule | undefined, groups: readonly Sought[]): ChecklistItem | undefined {
  const all = groups.flatMap(({ items }) => items);
  const naming = all.find(({ item }) => item.evidence?.includes(id));
  if (naming) return naming.item;
  // An item that names what is shown on it shows nothing else.
  const free = (items: Sought['items']): Sought['items'] => items.filter(({ item }) => item.evidence === undefined);
  const words = (rule?.words ?? []).map(wordsIn).filter((word) => word.trim() !== '');
  const withWord = (items: Sought['items']): ChecklistItem | undefined =>
    items.find((each) => words.some((word) => each.words.includes(word.trimEnd())))?.item;
  const own =
    rule?.section === undefined ? [] : free(groups.filter(({ section }) => section === rule.section).flatMap(({ items }) => items));
  return withWord(own) ?? own[0]?.item ?? withWord(free(all));
}

/** Words in lower case between blanks, so that a word is found where it begins one. */
const wordsIn = (text: string): string =>
  ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
