import * as vscode from 'vscode';
import type { ColorId } from '../../manifest/colors.ts';
import type { ArtifactItem } from '../../manifest/protocol.ts';

type Look = readonly [codicon: string, color: ColorId];

/** Shape and colour of each canonical status; the shapes alone tell them apart. */
const looks: Readonly<Record<string, Look>> = {
  draft: ['edit', 'docent.openIcon'],
  proposed: ['comment-discussion', 'docent.openIcon'],
  accepted: ['pass', 'docent.activeIcon'],
  implemented: ['pass-filled', 'docent.activeIcon'],
  living: ['sync', 'docent.activeIcon'],
  deferred: ['watch', 'docent.pausedIcon'],
  rejected: ['circle-slash', 'docent.rejectedIcon'],
  withdrawn: ['discard', 'docent.closedIcon'],
  deprecated: ['archive', 'docent.closedIcon'],
  superseded: ['arrow-circle-right', 'docent.closedIcon'],
};

/** The icon of an artifact: a lock where it is private, else that of its status; its kind's where that has none. */
export function artifactIcon({ private: isPrivate, status, hasStatuses, icon }: ArtifactItem): vscode.ThemeIcon {
  if (isPrivate) return new vscode.ThemeIcon('lock');
  return status || hasStatuses ? statusIcon(status) : new vscode.ThemeIcon(icon);
}

/** The icon of an artifact's status. */
export function statusIcon(status: ArtifactItem['status']): vscode.ThemeIcon {
  const look = looks[status?.canonical ?? ''];
  if (look) return new vscode.ThemeIcon(look[0], new vscode.ThemeColor(look[1]));
  return new vscode.ThemeIcon(status ? 'circle-large-outline' : 'circle-outline');
}

/** The icon of a finding. */
export function severityIcon(severity: 'error' | 'warning' | 'info' | 'hint'): vscode.ThemeIcon {
  if (severity === 'error') return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
  if (severity === 'warning') return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
  return new vscode.ThemeIcon(severity === 'info' ? 'info' : 'lightbulb', new vscode.ThemeColor('problemsInfoIcon.foreground'));
}
