import * as vscode from 'vscode';
import type { ArtifactItem, ArtifactNode, FindingNode, GroupBy, GroupNode } from '../../manifest/protocol.ts';
import { artifactCount, findingWords, nameOf } from '../ui/words.ts';
import { badgedUri } from './finding-badges.ts';
import type { Row } from './rows.ts';
import { artifactIcon, severityIcon } from './status-icons.ts';

const { l10n } = vscode;

interface Drawing {
  /** What the groups above already say; nothing where there are no groups. */
  readonly groupBy: GroupBy | undefined;
  /** Whether artifacts have their findings below them. */
  readonly withFindings: boolean;
  /** Whether groups start open: so many artifacts that one had to scroll past them start closed. */
  readonly open: boolean;
}

/** Draw a row. */
export function treeItem({ node, id }: Row, drawing: Drawing): vscode.TreeItem {
  const item =
    node.type === 'group' ? groupItem(node, drawing) : node.type === 'artifact' ? artifactItem(node, drawing) : findingItem(node);
  item.id = id;
  return item;
}

function groupItem({ label, icon, count, findings, kind }: GroupNode, { open }: Drawing): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, open ? Expanded : Collapsed);
  const words = findingWords(findings);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.description = [String(count), words].filter(Boolean).join(' · ');
  item.tooltip = [label, artifactCount(count), words].filter(Boolean).join(', ');
  item.contextValue = kind ? 'group.kind' : 'group';
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function artifactItem({ artifact }: ArtifactNode, { groupBy, withFindings }: Drawing): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(labelOf(artifact, groupBy), withFindings && isFound(artifact) ? Collapsed : None);
  const uri = vscode.Uri.parse(artifact.uri);
  item.resourceUri = badgedUri(artifact);
  item.iconPath = artifactIcon(artifact);
  item.description = stateWords(artifact, groupBy).join(' · ');
  item.contextValue = ['artifact', artifact.hasStatuses ? '.status' : '', artifact.followUps.length > 0 ? '.follows' : ''].join('');
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  item.accessibilityInformation = { label: [artifact.short, nameOf(artifact), ...stateWords(artifact, 'kind')].join(', ') };
  return item;
}

/** An artifact may wait for somebody only because of its age: nothing stands below it then. */
const isFound = ({ findings: { errors, warnings, infos } }: ArtifactItem): boolean => errors + warnings + infos > 0;

/** The kind stands above where the tree is grouped by it; the bare number is enough then. */
function labelOf(artifact: ArtifactItem, groupBy: GroupBy | undefined): string {
  if (groupBy !== 'kind') return nameOf(artifact);
  return artifact.number === null ? artifact.title : `${artifact.number} ${artifact.title}`;
}

/** What has no statuses is told apart by its day. */
function stateWords(
  { status, hasStatuses, date, findings, overdue, private: isPrivate }: ArtifactItem,
  groupBy: GroupBy | undefined,
): string[] {
  const none = hasStatuses ? l10n.t('No status') : (date ?? '');
  const label = groupBy === 'status' ? '' : (status?.label ?? none);
  return [isPrivate ? l10n.t('private') : '', label, overdue ? l10n.t('overdue') : '', findingWords(findings)].filter(
    (word) => word !== '',
  );
}

function findingItem({ message, severity, rule, uri, range }: FindingNode): vscode.TreeItem {
  const item = new vscode.TreeItem(message);
  const { start, end } = range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  item.iconPath = severityIcon(severity);
  item.description = rule;
  item.tooltip = l10n.t('{0} ({1}, line {2})', message, rule, start.line + 1);
  item.contextValue = 'finding';
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [vscode.Uri.parse(uri), { selection }] };
  item.accessibilityInformation = { label: `${severity}: ${message}` };
  return item;
}
