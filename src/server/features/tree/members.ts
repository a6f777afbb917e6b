import { homeOf } from '../../../core/catalog/catalog.ts';
import { overdueBecause } from '../../../core/catalog/overdue.ts';
import type { Summary } from '../../../core/catalog/summary.ts';
import type { FindingCounts, TreeFilter } from '../../../manifest/protocol.ts';
import { citationOf, kindOf, tagsOf } from '../../artifact-item.ts';
import type { Root } from '../../root.ts';
import type { Session } from '../../session.ts';
import { inSlices } from '../../slices.ts';

/** An artifact of a view. */
export interface Member {
  readonly root: Root;
  readonly summary: Summary;
  readonly findings: FindingCounts;
  /** With errors or warnings, or overdue. */
  readonly attention: boolean;
}

/** Every artifact of the workspace, in the order views show them: by folder, number and title. */
export async function membersOf({ workspace, counter, host }: Session): Promise<Member[]> {
  const members: Member[] = [];
  const turn = inSlices(() => host.pause());
  for (const root of workspace.roots) {
    for (const summary of [...root.engine.catalog.all()].sort(inOrder)) {
      const findings = counter.of(root, summary.path);
      const overdue = overdueBecause(summary, kindOf(root, summary.kind), root.engine.today) !== undefined;
      members.push({ root, summary, findings, attention: findings.errors + findings.warnings > 0 || overdue });
      const others = turn();
      if (others) await others;
    }
  }
  return members;
}

function inOrder(a: Summary, b: Summary): number {
  const [one, other] = [homeOf(a.path), homeOf(b.path)];
  if (one !== other) return one < other ? -1 : 1;
  return (a.number ?? Infinity) - (b.number ?? Infinity) || (a.path < b.path ? -1 : 1);
}

/** Whether a filter lets an artifact through. */
export function passes(filter: TreeFilter | null | undefined, { root, summary, findings }: Member): boolean {
  const { kinds, statuses, folder, onlyWithFindings, hideClosed, text = '' } = filter ?? {};
  if (kinds && !kinds.includes(summary.kind)) return false;
  if (statuses && !statuses.includes(summary.status?.canonical ?? summary.status?.id ?? '')) return false;
  if (folder !== undefined && folder !== '' && !summary.path.startsWith(`${folder.replace(/\/$/, '')}/`)) return false;
  if (onlyWithFindings && findings.errors + findings.warnings + findings.infos === 0) return false;
  if (hideClosed && summary.closed) return false;
  return text === '' || hasWords(text, root, summary);
}

function hasWords(text: string, root: Root, summary: Summary): boolean {
  const cited = citationOf(kindOf(root, summary.kind), summary.number);
  const words = [cited, String(summary.number ?? ''), summary.title, ...tagsOf(summary)].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
