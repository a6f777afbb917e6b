import * as vscode from 'vscode';
import type { InitializationOptions } from '../manifest/protocol.ts';
import { readSetting } from './settings.ts';

/** What only one of the two hosts can say. */
export interface HostFacts {
  /** Folder for the server's cache, as a path; absent where there is no disk. */
  readonly cache?: string;
  /** ISO date that fixes the clock. */
  readonly today?: string;
}

/** What the server is told when it starts, and again when any of it changes. */
export function startOptions(facts: HostFacts): InitializationOptions {
  const excluded = vscode.workspace.getConfiguration('files').get<Readonly<Record<string, unknown>>>('exclude') ?? {};
  return {
    trusted: vscode.workspace.isTrusted,
    exclude: Object.keys(excluded).filter((glob) => excluded[glob] === true),
    off: switchedOff().map((folder) => folder.uri.toString()),
    ...facts,
  };
}

/** Whether there are folders and Docent is switched off in every one. */
export function isOffEverywhere(): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length === 0 ? !readSetting('enable') : switchedOff().length === folders.length;
}

function switchedOff(): readonly vscode.WorkspaceFolder[] {
  return (vscode.workspace.workspaceFolders ?? []).filter((folder) => !readSetting('enable', folder));
}
