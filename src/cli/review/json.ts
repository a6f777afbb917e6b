import { isChange, type Change, type NoChange } from '../../core/review/change.ts';
import type { Fact } from '../../core/review/fact.ts';
import { numbered, type NumberedItem, type ToldReview } from './told.ts';

/** One object for programs; its form is promised by `schemas/review.schema.json`. */
export function reviewAsJson(told: ToldReview): string {
  const { review, name, shown, checklist } = told;
  const { title, source, complaint } = review.checklist;
  const numbers = new Map(numbered(review).map(({ number, item }) => [item, number]));
  const printed = {
    version: 1,
    name,
    checklist: { title, source: source.type, path: checklist ?? null, complaint: complaint ?? null },
    change: isChange(review.change) ? changeOf(review.change) : null,
    notice: isChange(review.change) ? null : noticeOf(review.change),
    groups: review.groups.map(({ id, title: heading, items }) => ({
      id,
      title: heading,
      items: items.map((item) => itemOf({ number: numbers.get(item) ?? 0, item }, shown)),
    })),
    others: review.others.map((fact) => factOf(fact, shown)),
    progress: review.progress,
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

const noticeOf = ({ reason, message }: NoChange): unknown => ({ reason, message });

function changeOf({ head, base, mergeBase, commits, files, unread, uncommitted }: Change): unknown {
  const sum = (of: 'added' | 'removed'): number => files.reduce((total, file) => total + file[of], 0);
  return { head, base, mergeBase, commits, files: files.length, added: sum('added'), removed: sum('removed'), unread, uncommitted };
}

function itemOf({ number, item }: NumberedItem, shown: ToldReview['shown']): unknown {
  const { id, text, optional, guidance, links, state, reason, note, again, facts } = item;
  return {
    number,
    id,
    text,
    optional,
    guidance,
    links,
    state,
    reason: reason ?? null,
    note: note ?? null,
    again: again ?? null,
    facts: facts.map((fact) => factOf(fact, shown)),
  };
}

const factOf = ({ rule, text, tone, places, more }: Fact, shown: ToldReview['shown']): unknown => ({
  rule,
  text,
  tone,
  places: places.map(({ path, line, side, excerpt }) => ({ path: shown(path), line: line ?? null, side, excerpt: excerpt ?? null })),
  more,
});
