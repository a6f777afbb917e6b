import * as vscode from 'vscode';
import type { ClientRequests } from '../manifest/protocol.ts';
import type { ReviewClientRequests } from '../manifest/review.ts';

type FileRequests = Omit<ClientRequests, keyof ReviewClientRequests>;
type Answers = { readonly [M in keyof FileRequests]: (params: FileRequests[M][0]) => Promise<FileRequests[M][1]> };

/** Answers to what the server asks about files it cannot reach itself. */
export const fileAnswers: Answers = {
  'docent/readFile': async ({ uri }) => readText(vscode.Uri.parse(uri)),
  'docent/listFiles': async ({ uri }) => listFiles(vscode.Uri.parse(uri)),
  'docent/filesExist': async ({ uris }) => Promise.all(uris.map(async (uri) => (await stat(vscode.Uri.parse(uri))) !== undefined)),
};

const wanted = /(?:\.(?:md|markdown|ya?ml|toml)|(?:^|\/)\.gitignore|\/\.docent\/.*\.json)$/i;
const neverEntered = new Set(['.git', 'node_modules', '.hg', '.svn']);

async function readText(uri: vscode.Uri): Promise<{ readonly text: string } | null> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return null;
  }
}

/** A walk, because a search of a virtual file system needs a provider that few have. */
async function listFiles(folder: vscode.Uri): Promise<{ uri: string; version: string }[]> {
  const entries = await entriesOf(folder);
  const found = await Promise.all(entries.map(([name, type]) => listEntry(vscode.Uri.joinPath(folder, name), name, type)));
  return found.flat();
}

async function listEntry(uri: vscode.Uri, name: string, type: vscode.FileType): Promise<{ uri: string; version: string }[]> {
  if (type === vscode.FileType.Directory) return neverEntered.has(name) ? [] : listFiles(uri);
  if ((type & vscode.FileType.File) === 0 || !wanted.test(uri.path)) return [];
  const facts = await stat(uri);
  return facts ? [{ uri: uri.toString(), version: `${facts.mtime}:${facts.size}` }] : [];
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function stat(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
}
