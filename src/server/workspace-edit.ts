import type {
  AnnotatedTextEdit,
  CreateFile,
  RenameFile,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { ForeseenError } from '../core/foreseen.ts';
import { append } from '../core/text/append.ts';
import type { Change, CreateChange, EditChange, RenameChange } from '../core/text/change.ts';
import { hashText } from '../core/text/hash.ts';
import { mergeChanges } from '../core/text/merge-changes.ts';
import { textEdits } from './convert.ts';
import type { Root } from './root.ts';
import type { Session } from './session.ts';

type DocumentChange = TextDocumentEdit | CreateFile | RenameFile;

/** Changes of files as one undoable edit of the editor's; a `ForeseenError` where a file is not what they were computed from. */
export async function workspaceEdit({ client, documents }: Session, root: Root, changes: readonly Change[]): Promise<WorkspaceEdit> {
  const isPlain = changes.every(({ type }) => type === 'edit');
  if (!isPlain && !(client.versionedEdits && client.resourceEdits))
    throw new ForeseenError('no-file-edits', 'this editor does not let the server make or move files');
  if (!client.versionedEdits) return { changes: await plainEdits() };
  const parts: DocumentChange[] = [];
  for (const change of mergeChanges(changes)) append(parts, await documentChanges(change));
  return { documentChanges: parts };

  async function plainEdits(): Promise<Record<string, TextEdit[]>> {
    const edits: Record<string, TextEdit[]> = {};
    for (const change of changes)
      if (change.type === 'edit') append((edits[documents.uriOf(root, change.path)] ??= []), await editsOf(change));
    return edits;
  }

  async function documentChanges(change: Change): Promise<DocumentChange[]> {
    if (change.type === 'create') return creation(root.folder.uriOf(change.path), change);
    if (change.type === 'rename') return [renaming(change)];
    return [versioned(documents.uriOf(root, change.path), documents.openAt(root, change.path)?.version ?? null, await editsOf(change))];
  }

  async function editsOf({ path, hash, edits }: EditChange): Promise<TextEdit[]> {
    const text = documents.openAt(root, path)?.getText() ?? (await root.files.read(path));
    if (text === undefined || hashText(text) !== hash) throw new ForeseenError('changed', `${path} has changed meanwhile; try again`);
    return textEdits(text, edits);
  }

  function renaming({ path, to }: RenameChange): RenameFile {
    return { kind: 'rename', oldUri: documents.uriOf(root, path), newUri: root.folder.uriOf(to), options: { overwrite: false } };
  }
}

/** Edits of one document, only to be made on the version they were computed from. */
export function versioned(
  uri: string,
  version: number | null,
  edits: (TextEdit | AnnotatedTextEdit | SnippetTextEdit)[],
): TextDocumentEdit {
  return { textDocument: { uri, version }, edits };
}

function creation(uri: string, { text }: CreateChange): DocumentChange[] {
  const start = { line: 0, character: 0 };
  return [{ kind: 'create', uri, options: { overwrite: false } }, versioned(uri, null, [{ range: { start, end: start }, newText: text }])];
}
