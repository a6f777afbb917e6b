import { homeOf } from '../../../core/catalog/catalog.ts';
import { canonicalStatuses } from '../../../core/kinds/kind.ts';
import type { GroupBy, GroupNode } from '../../../manifest/protocol.ts';
import { kindOf, ownersOf, tagsOf } from '../../artifact-item.ts';
import { sumOf } from '../../finding-counter.ts';
import type { Session } from '../../session.ts';
import type { Member } from './members.ts';

/** What makes artifacts one group, and how groups of a grouping are ordered. */
interface Heading {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly kind?: string;
  readonly rank: number | string;
}

type HeadingsOf = (member: Member, session: Session) => readonly Heading[];

const statusIcons: Readonly<Record<string, string>> = {
  draft: 'edit',
  proposed: 'comment-discussion',
  accepted: 'pass',
  implemented: 'pass-filled',
  living: 'sync',
  deferred: 'watch',
  rejected: 'circle-slash',
  withdrawn: 'discard',
  deprecated: 'archive',
  superseded: 'arrow-circle-right',
};

/** Comes after everything else, whatever that is. */
const last = '\uFFFF';

const groupings: Readonly<Record<GroupBy, HeadingsOf>> = {
  kind: ({ root, summary }) => {
    const kind = kindOf(root, summary.kind);
    const rank = kind ? root.engine.kinds.indexOf(kind) : Infinity;
    return [{ id: summary.kind, label: kind?.name ?? summary.kind, icon: kind?.icon ?? 'file', kind: summary.kind, rank }];
  },
  status: ({ summary: { status } }) => {
    if (!status) return [{ id: '', label: 'No status', icon: 'circle-outline', rank: Infinity }];
    const { canonical, label } = status;
    const id = canonical ?? status.id ?? label.toLowerCase();
    const rank = canonical ? canonicalStatuses.indexOf(canonical) : canonicalStatuses.length;
    return [{ id, label: canonical ? capital(canonical) : label, icon: statusIcons[id] ?? 'circle-large-outline', rank }];
  },
  folder: ({ root, summary }, { workspace }) => {
    const home = homeOf(summary.path);
    const label = workspace.roots.length > 1 ? `${root.folder.name}/${home}` : home === '' ? root.folder.name : home;
    return [{ id: root.folder.uriOf(home), label, icon: 'folder', rank: label }];
  },
  tag: ({ summary }) => named(tagsOf(summary), 'tag', 'No tag'),
  owner: ({ root, summary }) => named(ownersOf(summary, kindOf(root, summary.kind)), 'account', 'No owner'),
  year: ({ summary: { date } }) => {
    const year = date?.slice(0, 4);
    return [{ id: year ?? '', label: year ?? 'No date', icon: 'calendar', rank: year ? -Number(year) : Infinity }];
  },
};

/** The groups an artifact stands in. */
export const groupIds = (groupBy: GroupBy, member: Member, session: Session): readonly string[] =>
  headingsOf(groupBy, member, session).map(({ id }) => `${groupBy}:${id}`);

/** The groups of some artifacts, in order, with what they hold counted. */
export function groupNodes(groupBy: GroupBy, members: readonly Member[], session: Session): GroupNode[] {
  const groups = new Map<string, { readonly heading: Heading; readonly members: Member[] }>();
  for (const member of members) {
    for (const heading of headingsOf(groupBy, member, session)) {
      const group = groups.get(heading.id);
      if (group) group.members.push(member);
      else groups.set(heading.id, { heading, members: [member] });
    }
  }
  return [...groups.values()]
    .sort((a, b) => (a.heading.rank < b.heading.rank ? -1 : a.heading.rank > b.heading.rank ? 1 : 0))
    .map(({ heading: { id, label, icon, kind }, members: own }) => ({
      type: 'group',
      id: `${groupBy}:${id}`,
      label,
      icon,
      count: own.length,
      findings: sumOf(own.map(({ findings }) => findings)),
      kind: kind ?? null,
    }));
}

/** A grouping we do not know is as good as by kind. */
function headingsOf(groupBy: GroupBy, member: Member, session: Session): readonly Heading[] {
  return (Object.hasOwn(groupings, groupBy) ? groupings[groupBy] : groupings.kind)(member, session);
}

function named(names: readonly string[], icon: string, none: string): Heading[] {
  if (names.length === 0) return [{ id: '', label: none, icon, rank: last }];
  return [...new Set(names)].map((name) => ({ id: name.toLowerCase(), label: name, icon, rank: name.toLowerCase() }));
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
