import * as vscode from 'vscode';
import type { ArtifactItem } from '../../manifest/protocol.ts';
import { ForeseenFailure } from '../failure.ts';
import { askArtifact } from '../ui/ask-artifact.ts';
import { artifactsOf } from '../views/rows.ts';
import type { Host } from './command.ts';

/**
 * What a command is about: the rows it was called on, the document it was called in, the one in the active editor, or
 * else one the person picks; empty where they give up.
 */
export async function artifactsFor(host: Host, args: readonly unknown[], title: string): Promise<readonly ArtifactItem[]> {
  const rows = artifactsOf(args);
  if (rows.length > 0) return rows;
  const shown = await artifactAt(host, args);
  const artifact = shown ?? (await askArtifact(host.server, title));
  return artifact ? [artifact] : [];
}

/** The artifact among several where a command can only be about one. */
export async function artifactFor(host: Host, args: readonly unknown[], title: string): Promise<ArtifactItem | undefined> {
  return (await artifactsFor(host, args.slice(0, 1), title))[0];
}

/** Address of the document a command is about: of the row, the one named, or the active editor's. */
export function uriFor(args: readonly unknown[]): vscode.Uri | undefined {
  const [row] = artifactsOf(args.slice(0, 1));
  if (row) return vscode.Uri.parse(row.uri);
  if (isLostRow(args)) return undefined;
  return args[0] instanceof vscode.Uri ? args[0] : vscode.window.activeTextEditor?.document.uri;
}

/**
 * Whether the command was called on a row that is gone: while a tree is drawn anew, VS Code names none. The active editor's
 * artifact is another one then, so the person is asked.
 */
const isLostRow = (args: readonly unknown[]): boolean => args.length > 0 && args[0] === undefined;

async function artifactAt({ server }: Host, args: readonly unknown[]): Promise<ArtifactItem | null> {
  const [named] = args;
  const uri = uriFor(args);
  const artifact = uri ? (await server.ask('docent/document', { uri: uri.toString() })).artifact : null;
  if (!artifact && named instanceof vscode.Uri) throw new ForeseenFailure(noArtifact(named));
  return artifact;
}

function noArtifact(uri: vscode.Uri) {
  const name = vscode.workspace.asRelativePath(uri);
  const remedy = { label: vscode.l10n.t('Why?'), command: 'docent.explain', arguments: [uri] };
  return { reason: 'no-artifact', message: vscode.l10n.t('“{0}” is no artifact', name), remedy };
}
