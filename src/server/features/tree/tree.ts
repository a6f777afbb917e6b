import type { ArtifactNode, ChildrenParams, ChildrenResult, FindingNode, TreeNode } from '../../../manifest/protocol.ts';
import { registerAnswer } from '../../answering.ts';
import { artifactItem } from '../../artifact-item.ts';
import { rangeOf } from '../../convert.ts';
import type { Session } from '../../session.ts';
import { groupIds, groupNodes } from './groups.ts';
import { membersOf, passes, type Member } from './members.ts';

const artifactPrefix = 'artifact:';
const nothing: ChildrenResult = { nodes: [], shown: 0, total: 0, attention: 0 };

/** Answer what the trees show. */
export function registerTree(session: Session): void {
  const { connection, workspace } = session;
  registerAnswer(connection, 'docent/children', nothing, async (params) => {
    await workspace.settled();
    const all = await membersOf(session);
    const shown = all.filter((member) => isShown(params, member));
    const counts = { shown: shown.length, total: all.length, attention: all.filter(({ attention }) => attention).length };
    return { nodes: childrenOf(params, shown, session), ...counts };
  });
  registerAnswer(connection, 'docent/reveal', null, async (params) => {
    await workspace.settled();
    const located = await workspace.locate(params.uri);
    const shown = (await membersOf(session)).filter((member) => isShown(params, member));
    const wanted = shown.find(({ root, summary }) => root === located?.root && summary.path === located.path);
    if (params.view === 'attention') return wanted ? { nodes: [artifactNode(wanted, session)] } : null;
    const [group] = wanted ? groupIds(params.groupBy, wanted, session) : [];
    const node = groupNodes(params.groupBy, shown, session).find(({ id }) => id === group);
    return wanted && node ? { nodes: [node, artifactNode(wanted, session)] } : null;
  });
}

/** What needs attention is shown whatever its group; the other view shows what its filter lets through. */
const isShown = ({ view, filter }: Pick<ChildrenParams, 'view' | 'filter'>, member: Member): boolean =>
  (view !== 'attention' || member.attention) && passes(filter, member);

/** What needs attention is few: it stands without groups. */
function childrenOf({ view, node, groupBy }: ChildrenParams, shown: readonly Member[], session: Session): TreeNode[] {
  if (node === undefined && view === 'attention') return shown.map((member) => artifactNode(member, session));
  if (node === undefined) return groupNodes(groupBy, shown, session);
  if (!node.startsWith(artifactPrefix)) {
    return shown.filter((member) => groupIds(groupBy, member, session).includes(node)).map((member) => artifactNode(member, session));
  }
  const uri = node.slice(artifactPrefix.length);
  const member = shown.find(({ root, summary }) => root.folder.uriOf(summary.path) === uri);
  return member ? findingNodes(member, session) : [];
}

function artifactNode({ root, summary }: Member, session: Session): ArtifactNode {
  return { type: 'artifact', id: `${artifactPrefix}${root.folder.uriOf(summary.path)}`, artifact: artifactItem(session, root, summary) };
}

function findingNodes({ root, summary }: Member, { documents }: Session): FindingNode[] {
  const uri = documents.uriOf(root, summary.path);
  return root.engine
    .findings(summary.path)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, severity, message, place }, index) => {
      const range = rangeOf(place);
      return { type: 'finding', id: `finding:${index}:${rule}`, uri, rule, severity, message, range };
    });
}
