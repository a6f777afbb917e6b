import type { FollowUp } from '../kinds/kind.ts';
import type { Catalog } from './catalog.ts';
import type { Summary } from './summary.ts';

/** Something that may be written next, as the kind of an artifact has it. */
export interface Offer {
  readonly followUp: FollowUp;
  /** Whether the artifact names one already; then nobody needs reminding. */
  readonly isLinked: boolean;
}

/** What an artifact offers to write next as it stands: those of its kind's follow-ups whose time has come, and whose kind there is. */
export function followUpsOf(summary: Summary, catalog: Catalog, isThere: (path: string) => boolean): readonly Offer[] {
  const kind = catalog.kindOf(summary);
  if (!kind || summary.redirect) return [];
  return kind.followUps
    .filter(({ when, unless, to }) => {
      const isTime = when === undefined || when === summary.status?.id;
      return isTime && (unless === undefined || !names(summary, unless, catalog, isThere)) && catalog.kindOf({ kind: to }) !== undefined;
    })
    .map((followUp) => ({ followUp, isLinked: followUp.link !== undefined && names(summary, followUp.link, catalog, isThere) }));
}

/** Words that wait for an answer. */
const waiting = /^(?:[{<].*[}>]|tbd|tba|to ?do|pending|open|not yet(?: .*)?)$/i;

/** Whether a field names something that is there, or says in words why it does not. */
export function names(summary: Summary, id: string, catalog: Catalog, isThere: (path: string) => boolean): boolean {
  const relations = summary.relations.filter(({ field }) => field === id);
  if (relations.length === 0) return (summary.fields[id] ?? []).some((value) => !waiting.test(value.trim()));
  return relations.some(
    (relation) =>
      relation.url !== undefined ||
      (relation.path !== undefined && isThere(relation.path)) ||
      catalog.targetsOf(summary, relation).length > 0,
  );
}
