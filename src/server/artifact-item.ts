import { followUpsOf } from '../core/catalog/follow-ups.ts';
import { overdueBecause } from '../core/catalog/overdue.ts';
import type { Summary } from '../core/catalog/summary.ts';
import { personLabel, readPerson } from '../core/artifacts/people.ts';
import type { Kind } from '../core/kinds/kind.ts';
import type { ArtifactItem, FollowUpItem } from '../manifest/protocol.ts';
import type { Root } from './root.ts';
import type { Session } from './session.ts';

/** An artifact as views and pickers show it. */
export function artifactItem({ counter, documents }: Session, root: Root, summary: Summary): ArtifactItem {
  const { path, kind: kindId, number, title, status, date, basis, gist } = summary;
  const kind = kindOf(root, kindId);
  const because = overdueBecause(summary, kind, root.engine.today);
  return {
    uri: documents.uriOf(root, path),
    path,
    kind: kindId,
    short: kind?.short ?? kindId,
    icon: kind?.icon ?? 'file',
    number: number ?? null,
    title,
    citation: citationOf(kind, number),
    status: status ? { id: status.id ?? null, canonical: status.canonical ?? null, label: status.label } : null,
    hasStatuses: (kind?.statuses.length ?? 0) > 0,
    date: date ?? null,
    basis,
    private: summary.private,
    tags: tagsOf(summary),
    owners: ownersOf(summary, kind),
    findings: counter.of(root, path),
    overdue: because !== undefined,
    ...(because === undefined ? {} : { overdueBecause: because }),
    gist,
    followUps: followUpItems(root, summary),
  };
}

/** What may be written next, as its kind has it. */
export function followUpItems(root: Root, summary: Summary): readonly FollowUpItem[] {
  const { catalog, listed } = root.engine;
  return followUpsOf(summary, catalog, (path) => listed.has(path)).map(({ followUp: { label, to }, isLinked }) => {
    const kind = kindOf(root, to);
    return { label, to, short: kind?.short ?? to, icon: kind?.icon ?? 'file', ...(kind?.asks ? { asks: kind.asks } : {}), isLinked };
  });
}

/** A kind of a root by its id. */
export const kindOf = (root: Root, id: string): Kind | undefined => root.engine.kinds.find((kind) => kind.id === id);

/** “ADR-12”; empty where there is no number to cite by. */
export function citationOf(kind: Kind | undefined, number: number | undefined): string {
  const prefix = kind?.prefixes[0] ?? kind?.short;
  return number === undefined || prefix === undefined ? '' : `${prefix}-${number}`;
}

export const tagsOf = ({ fields }: Summary): readonly string[] => fields['tags'] ?? [];

/** Whoever answers for it: who a field for people names, the first such field that names anybody. */
export function ownersOf({ fields }: Summary, kind: Kind | undefined): readonly string[] {
  const named = kind?.fields.filter(({ id, type }) => type === 'people' && (fields[id]?.length ?? 0) > 0) ?? [];
  const field = named.find(({ id }) => id.startsWith('owner')) ?? named[0];
  return (fields[field?.id ?? ''] ?? []).map((text) => personLabel(readPerson(text)));
}
